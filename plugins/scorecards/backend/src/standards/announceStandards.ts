import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';

/** Topic of the event that is sent after checks or tracks changed. */
export const STANDARDS_TOPIC = 'scorecards.standards';

/**
 * Tells the other replicas, and whoever else listens. Does not fail and does
 * not wait: a replica that misses it finds the change at its next look.
 *
 * @param changed - ids of what is new, changed or gone
 */
export function announceStandards(
  changed: { checks: string[]; tracks: string[] },
  { events, logger }: { events: EventsService; logger: LoggerService },
): void {
  events
    .publish({ topic: STANDARDS_TOPIC, eventPayload: changed })
    .catch(error =>
      logger.warn(`Changed standards could not be announced: ${error}`),
    );
}

/** Calls back when any replica took a change of checks or tracks. */
export async function onStandardsAnnounced(
  events: EventsService,
  refresh: () => Promise<void>,
): Promise<void> {
  await events.subscribe({
    // Replicas with the same id would share the events between them.
    id: `standards-${randomUUID()}`,
    topics: [STANDARDS_TOPIC],
    onEvent: refresh,
  });
}
