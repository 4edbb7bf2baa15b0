const DEFAULT_MS = 60_000;
const MAX_MS = 6 * 60 * 60_000;

/**
 * When a host wants to be asked again, after RFC 9110 (`Retry-After`, seconds or
 * a date) and the headers of GitHub (`X-RateLimit-Reset`) and GitLab
 * (`RateLimit-Reset`), in seconds since 1970.
 *
 * @returns a minute from now when no header says so, and at most six hours
 */
export function retryTime(headers: Headers, now: Date): Date {
  const wait =
    waitOfRetryAfter(headers.get('retry-after'), now) ??
    waitUntil(headers.get('x-ratelimit-reset'), now) ??
    waitUntil(headers.get('ratelimit-reset'), now) ??
    DEFAULT_MS;
  return new Date(now.getTime() + Math.min(Math.max(wait, 1000), MAX_MS));
}

function waitOfRetryAfter(value: string | null, now: Date): number | undefined {
  if (value === null) {
    return undefined;
  }
  const wait = /^\d+$/.test(value)
    ? Number(value) * 1000
    : Date.parse(value) - now.getTime();
  return Number.isFinite(wait) ? wait : undefined;
}

function waitUntil(value: string | null, now: Date): number | undefined {
  return value !== null && /^\d+$/.test(value)
    ? Number(value) * 1000 - now.getTime()
    : undefined;
}
