import { InputError } from '@backstage/errors';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The moment at which an exemption ends: a day counts as a whole, in UTC.
 *
 * @param until - day or moment, ISO 8601
 * @param bounds.maxMs - how far it may lie ahead, in milliseconds
 * @throws InputError that says which days are possible
 */
export function endOf(
  until: string,
  bounds: { now: Date; maxMs: number },
): Date {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(until);
  const end = Date.parse(until) + (isDay ? DAY_MS : 0);
  const latest = bounds.now.getTime() + bounds.maxMs;
  if (!(end > bounds.now.getTime() && end <= latest + DAY_MS)) {
    const lastDay = new Date(latest).toISOString().slice(0, 10);
    throw new InputError(
      `until must be a day from today to ${lastDay} (scorecards.exemptions.maxDuration), not '${until}'`,
    );
  }
  return new Date(end);
}
