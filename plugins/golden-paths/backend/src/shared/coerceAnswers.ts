import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import type { JsonObject, JsonValue } from '@backstage/types';
import { isMap } from './isMap';

/**
 * Makes numbers and truth values of answers that were written as text, where
 * the form wants such.
 *
 * @param parameters - JSON schemas of the pages, `spec.parameters`
 */
export function coerceAnswers(
  parameters: TemplateEntityV1beta3['spec']['parameters'],
  answers: JsonObject,
): JsonObject {
  const types = parameterTypes(parameters);
  return Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [
      name,
      coerce(value, types.get(name)),
    ]),
  );
}

/** The names of the parameters of a form, with their types. */
export function parameterTypes(
  parameters: TemplateEntityV1beta3['spec']['parameters'],
): Map<string, JsonValue | undefined> {
  const types = new Map<string, JsonValue | undefined>();
  const visit = (schema: unknown) => {
    if (Array.isArray(schema)) {
      schema.forEach(visit);
    } else if (isMap(schema)) {
      if (isMap(schema.properties)) {
        for (const [name, property] of Object.entries(schema.properties)) {
          types.set(
            name,
            isMap(property) ? (property.type as JsonValue) : undefined,
          );
        }
      }
      ['dependencies', 'oneOf', 'anyOf', 'allOf', 'then', 'else'].forEach(key =>
        visit(schema[key]),
      );
      if (isMap(schema.dependencies)) {
        Object.values(schema.dependencies).forEach(visit);
      }
    }
  };
  visit([parameters ?? []].flat());
  return types;
}

function coerce(value: JsonValue | undefined, type: JsonValue | undefined) {
  if (typeof value !== 'string') {
    return value;
  }
  const isNumber = type === 'number' || type === 'integer';
  if (isNumber && value.trim() !== '' && Number.isFinite(Number(value))) {
    return Number(value);
  }
  return type === 'boolean' && /^(true|false)$/.test(value)
    ? value === 'true'
    : value;
}
