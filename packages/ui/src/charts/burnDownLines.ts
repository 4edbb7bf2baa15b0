import { dayTime } from './formatDay';

/** What is known of a burn-down. */
export interface BurnDown {
  /** Oldest first; `open` is what is left to do at the end of the UTC day. */
  points: readonly { day: string; open: number }[];
  /** ISO 8601 dates. */
  startsAt: string;
  dueAt: string;
  /** What there was to do at the start; default: the first point. */
  total?: number;
  /** When the rest is done at the present pace, `YYYY-MM-DD`. */
  forecast?: string;
}

/** One moment of a burn-down; a line without a value does not pass it. */
export interface BurnDownMoment {
  time: number;
  open?: number;
  ideal?: number;
  forecast?: number;
}

/**
 * The three lines of a burn-down on one axis of time: what was open, what it
 * would be at an even pace to the due date, and where the present pace leads.
 * Straight lines consist of their ends.
 */
export function burnDownLines(burnDown: BurnDown): BurnDownMoment[] {
  const { points, startsAt, dueAt, forecast } = burnDown;
  const total = burnDown.total ?? points[0]?.open ?? 0;
  const moments = new Map<number, BurnDownMoment>();
  const add = (time: number, part: Partial<BurnDownMoment>) =>
    moments.set(time, { ...moments.get(time), ...part, time });

  add(dayTime(startsAt), { ideal: total });
  add(dayTime(dueAt), { ideal: 0 });
  points.forEach(({ day, open }) => add(dayTime(day), { open }));
  const last = points.at(-1);
  if (forecast && last && dayTime(forecast) > dayTime(last.day)) {
    add(dayTime(last.day), { forecast: last.open });
    add(dayTime(forecast), { forecast: 0 });
  }
  return [...moments.values()].sort((a, b) => a.time - b.time);
}
