import type { AuditEvent } from '@callboard/plugin-access-common';
import type { AuditView } from './auditView';

/** How long an action takes at most, roughly, in milliseconds. */
const AROUND_MS = 30 * 60_000;

/**
 * The filter for all events of the action that an event belongs to. Its range
 * of time keeps it quick in a large log.
 */
export function sameAction(
  event: AuditEvent,
): Pick<AuditView, 'correlationId' | 'from' | 'to'> {
  const at = new Date(event.at).getTime();
  return {
    correlationId: event.correlationId,
    from: new Date(at - AROUND_MS).toISOString(),
    to: new Date(at + AROUND_MS).toISOString(),
  };
}
