import type { JsonObject, JsonValue } from '@backstage/types';
import type {
  FactDescription,
  FactType,
} from '@callboard/plugin-scorecards-common';

const DEEPEST = 5;
const TYPES: Record<string, FactType> = {
  boolean: 'boolean',
  number: 'number',
  integer: 'number',
  string: 'string',
  array: 'list',
  object: 'object',
};

/** Reads from a JSON schema which facts there are, inner ones by their path. */
export function describeSchema(
  schema: JsonObject,
  prefix = '',
): FactDescription[] {
  const { properties } = schema;
  if (!isObject(properties) || prefix.split('.').length > DEEPEST) {
    return [];
  }
  return Object.entries(properties).flatMap(([name, property]) => {
    if (!isObject(property)) {
      return [];
    }
    const path = `${prefix}${name}`;
    const inner = describeSchema(property, `${path}.`);
    return inner.length > 0 ? inner : [describe(path, property)];
  });
}

function describe(name: string, property: JsonObject): FactDescription {
  const { title, description, format, type } = property;
  const isDate = format === 'date' || format === 'date-time';
  return {
    name,
    type: isDate ? 'date' : (TYPES[`${type}`] ?? 'object'),
    title: typeof title === 'string' ? title : name,
    ...(typeof description === 'string' && { description }),
  };
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
