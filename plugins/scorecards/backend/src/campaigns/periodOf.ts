import { InputError } from '@backstage/errors';

const DAY_MS = 24 * 60 * 60 * 1000;
const LONGEST_DAYS = 3 * 366;

/**
 * The first and the last moment of a campaign: days count as a whole, in UTC.
 *
 * @param dates - days or moments, ISO 8601
 * @throws InputError for an end before the start, and for more than three years
 */
export function periodOf(dates: { startsAt: string; dueAt: string }): {
  startsAt: Date;
  endsAt: Date;
} {
  const { startsAt, dueAt } = dates;
  const start = Date.parse(startsAt);
  const end = Date.parse(dueAt) + (dueAt.length === 10 ? DAY_MS : 0);
  if (!(end > start)) {
    throw new InputError(
      `dueAt must not lie before startsAt, as ${dueAt} does before ${startsAt}`,
    );
  }
  if (end - start > LONGEST_DAYS * DAY_MS) {
    throw new InputError('dueAt must lie within three years of startsAt');
  }
  return { startsAt: new Date(start), endsAt: new Date(end) };
}
