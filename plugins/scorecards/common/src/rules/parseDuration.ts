import { InputError } from '@backstage/errors';

const UNITS = { w: 'week', d: 'day', h: 'hour', m: 'minute' } as const;
const MILLISECONDS = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000 };

type Unit = keyof typeof UNITS;

/** A length of time. */
export interface ParsedDuration {
  milliseconds: number;
  /** As people say it, such as `90 days`. */
  words: string;
}

const SHORT = /^(\d{1,6})([wdhm])$/;
const ISO =
  /^P(?=.)(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=.)(?:(\d{1,6})H)?(?:(\d{1,6})M)?)?$/;

/**
 * Reads a length of time: a number with `w`, `d`, `h` or `m`, such as `90d`, or
 * an ISO 8601 duration of weeks, days, hours and minutes, such as `P90D`.
 * Months and years are left out, for they are not always equally long.
 *
 * @throws InputError that says what is expected
 */
export function parseDuration(text: string): ParsedDuration {
  const short = SHORT.exec(text);
  const iso = short ? undefined : ISO.exec(text);
  const parts: [Unit, number][] = [];
  if (short) {
    parts.push([short[2] as Unit, Number(short[1])]);
  } else if (iso) {
    (['w', 'd', 'h', 'm'] as const).forEach((unit, index) => {
      const amount = iso[index + 1];
      if (amount !== undefined) {
        parts.push([unit, Number(amount)]);
      }
    });
  }
  if (parts.length === 0) {
    throw new InputError(
      `"${text.slice(0, 40)}" is no length of time; write days, hours, minutes or weeks, such as 90d, 12h, 30m, 2w or P90D`,
    );
  }
  return {
    milliseconds: parts.reduce(
      (sum, [unit, amount]) => sum + amount * MILLISECONDS[unit],
      0,
    ),
    words: parts
      .map(
        ([unit, amount]) =>
          `${amount} ${UNITS[unit]}${amount === 1 ? '' : 's'}`,
      )
      .join(' and '),
  };
}
