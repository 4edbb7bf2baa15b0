import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';

const TOPIC = 'access.policy';

/**
 * Tells the other replicas about a published policy. Does not fail and does
 * not wait: whoever misses it finds the policy at the next look.
 *
 * @param version - the number of the published version
 */
export function announcePolicy(
  version: number,
  { events, logger }: { events: EventsService; logger: LoggerService },
): void {
  events
    .publish({ topic: TOPIC, eventPayload: { version } })
    .catch(error =>
      logger.warn(`Version ${version} could not be announced: ${error}`),
    );
}

/** Calls back when any replica published a policy. */
export async function onPolicyAnnounced(
  events: EventsService,
  refresh: () => Promise<void>,
): Promise<void> {
  await events.subscribe({
    // Replicas with the same id would share the events between them.
    id: `policy-${randomUUID()}`,
    topics: [TOPIC],
    onEvent: refresh,
  });
}
