const units: Array<[Intl.RelativeTimeFormatUnit, number]> = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
];

/** The two moments and the language of a {@link formatRelativeTime} call. */
export interface RelativeTimeOptions {
  /** The moment "now". */
  now: Date;
  /** BCP 47 tag; default: the browser's language. */
  locale?: string;
}

/**
 * Says how far a moment is from now in the largest unit that fits, as in
 * "3 days ago". Less than a minute is "now".
 */
export function formatRelativeTime(
  time: Date,
  options: RelativeTimeOptions,
): string {
  const format = new Intl.RelativeTimeFormat(options.locale, {
    numeric: 'auto',
  });
  const seconds = (time.getTime() - options.now.getTime()) / 1000;
  const unit = units.find(([, length]) => Math.abs(seconds) >= length);
  return unit
    ? format.format(Math.trunc(seconds / unit[1]), unit[0])
    : format.format(0, 'second');
}
