import type { BurnDownPoint } from '@callboard/plugin-scorecards-common';

const DAY_MS = 24 * 60 * 60 * 1000;
const WINDOW_DAYS = 28;
/** Later than this is no forecast. */
const FARTHEST_DAYS = 5 * 365;

/**
 * When the rest is done at the pace of the last 28 days: entities closed in that
 * time, divided by its days.
 *
 * @param points - oldest first, the last one of today
 * @returns the day, `YYYY-MM-DD`; undefined without pace or when all is done
 */
export function forecastOf(points: BurnDownPoint[]): string | undefined {
  const last = points.at(-1);
  if (!last || last.open === 0) {
    return undefined;
  }
  const today = Date.parse(last.day);
  const first = points.find(
    ({ day }) => Date.parse(day) >= today - WINDOW_DAYS * DAY_MS,
  );
  if (!first || first === last) {
    return undefined;
  }
  const days = (today - Date.parse(first.day)) / DAY_MS;
  const perDay = (first.open - last.open) / days;
  const left = Math.ceil(last.open / perDay);
  return perDay > 0 && left <= FARTHEST_DAYS
    ? new Date(today + left * DAY_MS).toISOString().slice(0, 10)
    : undefined;
}
