/**
 * The value that a share of some values does not exceed.
 *
 * @param {number[]} values in any order
 * @param {number} share 0.95 for the 95th percentile
 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}
