import type { JsonObject, JsonValue } from '@backstage/types';
import { nearest } from './nearest';
import type { Report, TemplatePath } from './types';

/**
 * Compares the input of a step with the JSON schema of its action. Values with
 * expressions are not known before the template runs, and fit everything.
 */
export function checkInput(
  value: JsonValue | undefined,
  schema: JsonObject,
  { path, report }: { path: TemplatePath; report: Report },
): void {
  if (value === undefined || hasExpression(value)) {
    return;
  }
  const variants = [schema.anyOf, schema.oneOf].find(Array.isArray);
  if (variants) {
    const fits = (variants as JsonObject[]).some(variant => {
      let problems = 0;
      checkInput(value, variant, { path, report: () => problems++ });
      return problems === 0;
    });
    if (!fits) {
      report('error', path, `${last(path)} has none of the expected shapes`);
    }
    return;
  }
  const types = [schema.type ?? []].flat() as string[];
  if (types.length > 0 && !types.some(type => isOf(type, value))) {
    report(
      'error',
      path,
      `${last(path)} has to be ${types.map(article).join(' or ')}`,
    );
    return;
  }
  const allowed = schema.enum as JsonValue[] | undefined;
  if (allowed && !allowed.includes(value)) {
    report(
      'error',
      path,
      `${last(path)} has to be one of ${allowed.join(', ')}`,
    );
  }
  if (Array.isArray(value)) {
    if (isObject(schema.items)) {
      const items = schema.items;
      value.forEach((item, index) =>
        checkInput(item, items, { path: [...path, index], report }),
      );
    }
  } else if (isObject(value)) {
    checkObject(value, schema, { path, report });
  }
}

function checkObject(
  value: JsonObject,
  schema: JsonObject,
  { path, report }: { path: TemplatePath; report: Report },
) {
  const properties = (schema.properties ?? {}) as Record<string, JsonObject>;
  for (const name of (schema.required ?? []) as string[]) {
    if (value[name] === undefined) {
      report('error', path, `${last(path)} needs ${name}`);
    }
  }
  // An action without a schema for its properties takes all of them.
  const isOpen =
    Object.keys(properties).length === 0 ||
    isObject(schema.additionalProperties) ||
    schema.additionalProperties === true;
  for (const [name, item] of Object.entries(value)) {
    const property = properties[name];
    if (property) {
      checkInput(item, property, { path: [...path, name], report });
    } else if (!isOpen) {
      const meant = nearest(name, Object.keys(properties));
      report(
        'error',
        [...path, name],
        `${last(path)} takes no ${name}${meant ? `; is ${meant} meant?` : ''}`,
      );
    }
  }
}

function hasExpression(value: JsonValue): boolean {
  return typeof value === 'string' && value.includes('${{');
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOf(type: string, value: JsonValue): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    case 'null':
      return value === null;
    default:
      return typeof value === type;
  }
}

function article(type: string) {
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

function last(path: TemplatePath) {
  return String(path.at(-1));
}
