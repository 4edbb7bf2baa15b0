/**
 * Reads a value inside of another.
 *
 * @param value - JSON
 * @param path - names joined by dots; empty for the value itself
 * @returns undefined when there is nothing
 */
export function readPath(value: unknown, path: string): unknown {
  return path
    .split('.')
    .filter(Boolean)
    .reduce<unknown>(
      (inner, name) =>
        typeof inner === 'object' &&
        inner !== null &&
        Object.hasOwn(inner, name)
          ? (inner as Record<string, unknown>)[name]
          : undefined,
      value,
    );
}
