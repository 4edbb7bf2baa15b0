import { isError } from '@backstage/errors';

const MINUTE_MS = 60_000;
const LONGEST_BACK_OFF_MS = 6 * 60 * MINUTE_MS;
const LONGEST_HOLD_MS = 24 * 60 * MINUTE_MS;
/** For a source that says "too many requests" and not how long to wait. */
const DEFAULT_HOLD_MS = 5 * MINUTE_MS;

/**
 * When to try again after failures: a minute, doubled by each further one, up to
 * six hours; a quarter more or less, so that entities that failed together do
 * not come back together.
 *
 * @param failures - in a row, before this one
 */
export function backOffMs(failures: number): number {
  const delay = Math.min(MINUTE_MS * 2 ** failures, LONGEST_BACK_OFF_MS);
  return delay * (0.75 + Math.random() / 2);
}

/**
 * When to ask again after a success: never later than the interval. The first
 * time anywhere in its second half, so that entities which were new together
 * are spread over the interval from then on.
 */
export function nextMs(
  everyMs: number,
  { isFirst }: { isFirst: boolean },
): number {
  const least = isFirst ? 0.5 : 0.9;
  return everyMs * (least + Math.random() * (1 - least));
}

/**
 * How long the source asks to be left alone, in milliseconds, at most a day.
 *
 * @param error - what a collector threw
 * @returns undefined when it is a failure like any other
 */
export function holdMs(error: unknown): number | undefined {
  if (!isError(error)) {
    return undefined;
  }
  if (error.name === 'RetryLaterError' && error.at instanceof Date) {
    return bound(error.at.getTime() - Date.now());
  }
  const response = error.response as
    { status?: unknown; headers?: { get?(name: string): unknown } } | undefined;
  const isTooMany = [error.status, error.statusCode, response?.status].includes(
    429,
  );
  if (!isTooMany) {
    return undefined;
  }
  const seconds = Number(response?.headers?.get?.('retry-after') ?? NaN);
  return bound(seconds * 1000);
}

function bound(ms: number): number {
  if (Number.isNaN(ms)) {
    return DEFAULT_HOLD_MS;
  }
  return Math.min(Math.max(ms, 1000), LONGEST_HOLD_MS);
}
