import type { EventParams } from '@backstage/plugin-events-node';

/** An event that a portal publishes for its runner. */
export interface RelayedEvent {
  callboard: 'event';
  event: EventParams;
}

/**
 * Lets the portal that started this process publish an event: its own plugins
 * get it at once, and the event bus only has to keep it for processes that none
 * of them stands in for.
 *
 * @throws Error when there is no portal any more
 */
export async function relayEvent(event: EventParams): Promise<void> {
  const message: RelayedEvent = { callboard: 'event', event };
  await new Promise<void>((resolve, reject) => {
    if (!process.send) {
      throw new Error('No portal has started this process');
    }
    process.send(message, undefined, undefined, error =>
      error ? reject(error) : resolve(),
    );
  });
}
