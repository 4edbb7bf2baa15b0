/** One of the parts of a schedule. */
export interface CronPart {
  name: string;
  min: number;
  max: number;
  /** Words for its values, the first for `min`. */
  words: readonly string[];
}

/**
 * The five parts of a schedule, in their order.
 *
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/crontab.html
 */
export const cronParts: readonly CronPart[] = [
  { name: 'minute', min: 0, max: 59, words: [] },
  { name: 'hour', min: 0, max: 23, words: [] },
  { name: 'day of the month', min: 1, max: 31, words: [] },
  {
    name: 'month',
    min: 1,
    max: 12,
    words: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' '),
  },
  // Both 0 and 7 are Sunday.
  {
    name: 'day of the week',
    min: 0,
    max: 7,
    words: 'sun mon tue wed thu fri sat'.split(' '),
  },
];
