import type { JsonValue } from '@backstage/types';

/**
 * Follows a dot-separated path through a value. Numbers are positions in lists,
 * and a backslash before a dot makes it part of a name.
 *
 * @returns undefined when there is nothing at the path
 */
export function selectValue(
  value: JsonValue,
  path: string,
): JsonValue | undefined {
  return splitPath(path).reduce<JsonValue | undefined>(stepInto, value);
}

function stepInto(
  value: JsonValue | undefined,
  name: string,
): JsonValue | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  if (Array.isArray(value)) {
    return /^\d+$/.test(name) ? value[Number(name)] : undefined;
  }
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function splitPath(path: string): string[] {
  return [...path.matchAll(/(?:^|\.)((?:\\.|[^\\.])*)/g)].map(([, name]) =>
    name.replace(/\\(.)/g, '$1'),
  );
}
