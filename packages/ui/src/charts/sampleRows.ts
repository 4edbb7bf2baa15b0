/**
 * Takes so many of the items as a table for people can hold, evenly spread; the
 * first and the last are always among them.
 *
 * @param items - all of them, in order
 * @param most - at least 2
 */
export function sampleRows<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) {
    return [...items];
  }
  const step = (items.length - 1) / (most - 1);
  return Array.from(
    { length: most },
    (_, row) => items[Math.round(row * step)],
  );
}
