/**
 * Colour of a level as CSS: a ramp of the accent that gets stronger with the
 * rank, so that the order shows without hue; neutral below the lowest level.
 *
 * @param rank - 0 for no level, else 1 to `levelCount`
 * @param levelCount - number of levels of the track
 */
export function levelColor(rank: number, levelCount: number): string {
  if (rank <= 0) {
    return 'color-mix(in oklab, var(--cb-border-strong) 35%, var(--cb-surface))';
  }
  const step = Math.min(rank, levelCount) / Math.max(levelCount, 1);
  const share = Math.round(25 + 75 * step);
  return `color-mix(in oklab, var(--cb-accent) ${share}%, var(--cb-surface))`;
}
