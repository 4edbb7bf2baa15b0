import type {
  AuditFilter,
  AuditResult,
  AuditSeverity,
} from '@callboard/plugin-access-common';

/** Time ranges that end now, with their length in milliseconds. */
export const timeRanges = {
  '15m': 15 * 60_000,
  '1h': 60 * 60_000,
  '24h': 24 * 60 * 60_000,
  '7d': 7 * 24 * 60 * 60_000,
  '30d': 30 * 24 * 60 * 60_000,
} as const;

/** One of {@link timeRanges}. */
export type TimeRange = keyof typeof timeRanges;

/** Results, as the log knows them. */
export const auditResults = [
  'started',
  'succeeded',
  'failed',
  'denied',
] as const satisfies AuditResult[];

/** Severities, the least first. */
export const auditSeverities = [
  'low',
  'medium',
  'high',
  'critical',
] as const satisfies AuditSeverity[];

/** What a person filters the log by; the address holds it. */
export interface AuditView {
  /** Ends now. All of the log if neither this nor `from` or `to` is set. */
  range?: TimeRange;
  /** ISO 8601, inclusive; not together with `range`. */
  from?: string;
  /** ISO 8601, exclusive; not together with `range`. */
  to?: string;
  actor?: string;
  /** Plugin, or plugin and event. */
  action?: string;
  target?: string;
  result?: AuditResult;
  severity?: AuditSeverity;
  correlationId?: string;
}

const TEXTS = ['actor', 'action', 'target', 'correlationId'] as const;

function oneOf<T extends string>(
  values: readonly T[],
  text: string | null,
): T | undefined {
  return values.find(value => value === text);
}

function moment(text: string | null): string | undefined {
  const time = text ? new Date(text) : undefined;
  return time && !Number.isNaN(time.getTime()) ? time.toISOString() : undefined;
}

/**
 * Reads the filters from an address. What it cannot read is left out.
 *
 * @param params - of the address
 */
export function parseAuditView(params: URLSearchParams): AuditView {
  const texts = TEXTS.map(name => [name, params.get(name) || undefined]);
  const range = oneOf(
    Object.keys(timeRanges) as TimeRange[],
    params.get('range'),
  );
  return {
    ...Object.fromEntries(texts),
    range,
    from: range ? undefined : moment(params.get('from')),
    to: range ? undefined : moment(params.get('to')),
    result: oneOf(auditResults, params.get('result')),
    severity: oneOf(auditSeverities, params.get('severity')),
  };
}

/**
 * What the backend is asked for.
 *
 * @param view - what the person wants to see
 * @param now - milliseconds since 1970, where ranges end
 */
export function toAuditFilter(view: AuditView, now: number): AuditFilter {
  const { range, from, ...rest } = view;
  return {
    ...rest,
    from: range ? new Date(now - timeRanges[range]).toISOString() : from,
  };
}

/** How many filters are set; a range of time counts as one. */
export function countFilters(view: AuditView): number {
  const { range, from, to, ...rest } = view;
  return [range ?? from ?? to, ...Object.values(rest)].filter(Boolean).length;
}
