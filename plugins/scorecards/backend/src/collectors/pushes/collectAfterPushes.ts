import type { EventsService } from '@backstage/plugin-events-node';
import { PUSH_TOPICS, readPush } from '@callboard/backend-kit';
import { PushCollection, type PushCollectionOptions } from './PushCollection';

/** Collects facts again after pushes to repositories, on whatever host. */
export async function collectAfterPushes(
  options: PushCollectionOptions & { events: EventsService },
): Promise<void> {
  const pushes = new PushCollection(options);
  await options.events.subscribe({
    id: 'scorecards-pushes',
    topics: [...PUSH_TOPICS],
    async onEvent(event) {
      const url = readPush(event);
      if (url) {
        await pushes.add(url);
      }
    },
  });
}
