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
 * @param fresh - events in any order; those that are there already stay once
 * @param hasGap - whether others came before them that are not shown
 */
export function addToTail(
  tail: Tail,
  fresh: AuditEvent[],
  hasGap = false,
): Tail {
  if (fresh.length === 0) {
    return tail;
  }
  const known = new Set(tail.events.map(({ seq }) => seq));
  const added = fresh.filter(({ seq }) => !known.has(seq));
  if (added.length === 0) {
    return tail;
  }
  return {
    events: [...added, ...tail.events]
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
