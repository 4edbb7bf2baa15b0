import type {
  AuditApi,
  AuditEvent,
  AuditFilter,
} from '@callboard/plugin-access-common';

/** How many events are asked for at once. */
export const EVENTS_AT_ONCE = 100;

/** What came in since the last look. */
export interface NewEvents {
  events: AuditEvent[];
  /** More came in than one answer holds; these are the newest of them. */
  hasGap: boolean;
}

/**
 * Reads what came in after a position. If that is more than fits, the newest
 * are read instead, so that a busy log is followed without falling behind.
 *
 * @param after - position of the newest event that is known
 * @throws ResponseError if the backend refuses
 */
export async function followEvents(
  api: AuditApi,
  filter: AuditFilter,
  after: number,
): Promise<NewEvents> {
  const { items } = await api.listEventsAfter(after, {
    ...filter,
    limit: EVENTS_AT_ONCE,
  });
  if (items.length < EVENTS_AT_ONCE) {
    return { events: items, hasGap: false };
  }
  const newest = await api.listEvents({ ...filter, limit: EVENTS_AT_ONCE });
  const oldest = newest.items.at(-1)?.seq ?? 0;
  return {
    events: [...items, ...newest.items],
    hasGap: oldest > items[items.length - 1].seq + 1,
  };
}
