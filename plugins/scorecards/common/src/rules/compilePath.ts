import { getJsonValueAtPath } from '@backstage/filter-predicates';
import type { JsonValue } from '@backstage/types';

/** Reads the value at one path. */
export type ReadPath = (value: unknown) => JsonValue | undefined;

/**
 * Makes a path ready to be looked up many times, with the same answer as
 * `getJsonValueAtPath`: keys may contain dots, lists are not looked into.
 */
export function compilePath(path: string): ReadPath {
  const parts = path.split('.');
  // All keys that an object on the way may have, by the part they start at.
  const keys = parts.map((_, start) =>
    parts
      .slice(start)
      .map((__, length) => parts.slice(start, start + length + 1).join('.')),
  );
  return root => {
    let value = root;
    let at = 0;
    while (at < parts.length) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return undefined;
      }
      let found = 0;
      for (let length = 1; length <= keys[at].length; length += 1) {
        if (Object.hasOwn(value, keys[at][length - 1])) {
          if (found > 0) {
            // Which of several keys wins is up to the order of the object.
            return getJsonValueAtPath(
              value as JsonValue,
              parts.slice(at).join('.'),
            );
          }
          found = length;
        }
      }
      if (found === 0) {
        return undefined;
      }
      value = (value as Record<string, unknown>)[keys[at][found - 1]];
      at += found;
    }
    return value as JsonValue | undefined;
  };
}
