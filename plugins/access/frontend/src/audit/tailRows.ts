import type { AuditEvent } from '@callboard/plugin-access-common';

/** How many events the live log keeps; older ones make room. */
export const KEPT_EVENTS = 500;

/** The live log. */
export interface Tail {
  /** Newest first. */
  events: AuditEvent[];
  /** Events with a higher position came last. */
  seen: number;
  /** More happened at once than is shown, so some events are missing. */
  hasGap: boolean;
}

/**
 * Adds to the live log what came in.
 *
 * @param tail - as it was
 * @param fresh - events in any order, some of them twice or there already
 * @param hasGap - whether others came before them that are not shown
 */
export function addToTail(
  tail: Tail,
  fresh: AuditEvent[],
  hasGap = false,
): Tail {
  const known = new Set(tail.events.map(({ seq }) => seq));
  const added = new Map(
    fresh
      .filter(({ seq }) => !known.has(seq))
      .map(event => [event.seq, event] as const),
  );
  if (added.size === 0) {
    return tail;
  }
  return {
    events: [...added.values(), ...tail.events]
      .sort((a, b) => b.seq - a.seq)
      .slice(0, KEPT_EVENTS),
    seen: lastPosition(tail.events) ?? tail.seen,
    hasGap: tail.hasGap || hasGap,
  };
}

/** The highest position among events; undefined if there are none. */
export function lastPosition(events: AuditEvent[]): number | undefined {
  return events.length > 0
    ? events.reduce((last, { seq }) => Math.max(last, seq), 0)
    : undefined;
}
