const DAY_MS = 24 * 3600 * 1000;

/**
 * Where an axis of days has its marks: every other day up to two weeks, Mondays
 * up to ten weeks, the first of each month beyond.
 *
 * @param from - in milliseconds
 * @param to - in milliseconds, not before `from`
 */
export function timeTicks(from: number, to: number): number[] {
  const days = Math.round((to - from) / DAY_MS);
  const isTick = (time: number, index: number) => {
    const date = new Date(time);
    if (days <= 14) {
      return index % 2 === 0;
    }
    return days <= 70 ? date.getUTCDay() === 1 : date.getUTCDate() === 1;
  };
  return Array.from(
    { length: days + 1 },
    (_, day) => from + day * DAY_MS,
  ).filter(isTick);
}
