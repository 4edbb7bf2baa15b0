/** The middle of some numbers. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? sorted[Math.floor(middle)]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The smallest of some numbers that a share of them does not exceed. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** `{ median, min, max }` of some numbers. */
export function spread(values) {
  return {
    median: median(values),
    min: Math.min(...values),
    max: Math.max(...values),
  };
}

/**
 * Compares two subjects that were measured in the same rounds. Each round gives
 * one ratio, so what slows a whole round down does not count.
 *
 * @param rounds `[{ ours: number[], stock: number[] }]`
 * @returns ours and stock over all samples, and the ratio, as spreads
 */
export function compare(rounds) {
  return {
    ours: spread(rounds.flatMap(({ ours }) => ours)),
    stock: spread(rounds.flatMap(({ stock }) => stock)),
    ratio: spread(
      rounds.map(({ ours, stock }) => median(ours) / median(stock)),
    ),
  };
}
