import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import { Duration } from 'luxon';

/**
 * A moment that a template names: a time, or how long from now.
 *
 * @param input - such as `2026-03-01T12:00:00Z`, `P3D` or `{ days: 3 }`
 * @param options.key - where it is named, for the error
 * @returns ISO 8601, in UTC
 * @throws InputError that names the key
 */
export function readMoment(
  input: string | HumanDuration,
  { key, now = new Date() }: { key: string; now?: Date },
): string {
  const ms = typeof input === 'string' ? parse(input, now) : ahead(input, now);
  if (!Number.isFinite(ms)) {
    throw new InputError(
      `${key} must be a time as in ISO 8601 ("2026-03-01T12:00:00Z") or how long from now ("P3D" or { days: 3 }), not ${JSON.stringify(input)}`,
    );
  }
  return new Date(ms).toISOString();
}

function parse(text: string, now: Date): number {
  if (/^P.*\d/i.test(text)) {
    const duration = Duration.fromISO(text);
    return duration.isValid ? now.getTime() + duration.toMillis() : NaN;
  }
  // A time of day without a zone would be another one in each process.
  return /^\d{4}-\d\d-\d\d(T.+(Z|[+-]\d\d:?\d\d))?$/i.test(text)
    ? Date.parse(text)
    : NaN;
}

function ahead(duration: HumanDuration, now: Date): number {
  return Object.keys(duration).length > 0
    ? now.getTime() + durationToMilliseconds(duration)
    : NaN;
}
