function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * Whether two values say the same as JSON; the order of keys does not matter,
 * and a key that is undefined is the same as one that is not there.
 */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) {
    return true;
  }
  if (!isRecord(one) || !isRecord(other)) {
    return false;
  }
  if (Array.isArray(one) !== Array.isArray(other)) {
    return false;
  }
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(key =>
    sameValue(one[key], other[key]),
  );
}
