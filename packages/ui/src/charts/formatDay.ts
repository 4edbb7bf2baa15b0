/** Milliseconds of a UTC date such as `2026-03-01`, or of a full ISO 8601 time. */
export function dayTime(day: string): number {
  return Date.parse(day);
}

/**
 * A UTC date for people, such as "1 Mar".
 *
 * @param time - in milliseconds
 * @param style - `long` adds the year
 */
export function formatDay(time: number, style: 'short' | 'long' = 'short') {
  return new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    ...(style === 'long' && { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(time);
}
