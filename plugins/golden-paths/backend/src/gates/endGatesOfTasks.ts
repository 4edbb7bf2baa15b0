import type { EventsService } from '@backstage/plugin-events-node';
import { z } from 'zod';
import { Coalescer } from '../shared/Coalescer';
import type { ApprovalNews } from './approvals/ApprovalNews';
import type { GatesStore } from './GatesStore';

const CALM_MS = 100;

const endSchema = z.union([
  // A cancelled task comes with the id of the event.
  z.object({ taskId: z.string(), status: z.literal('cancelled') }),
  z
    .object({
      id: z.string(),
      status: z.enum(['cancelled', 'completed', 'failed']),
    })
    .transform(({ id, status }) => ({ taskId: id, status })),
]);

/** What {@link endGatesOfTasks} needs. */
export interface EndGatesOfTasksOptions {
  events: EventsService;
  news: Pick<ApprovalNews, 'changed'>;
  store: Pick<GatesStore, 'endTasks'>;
}

/** Ends the gates of tasks that end, as when somebody cancels one that waits. */
export async function endGatesOfTasks({
  events,
  news,
  store,
}: EndGatesOfTasksOptions): Promise<void> {
  const over = new Coalescer<string, void>({
    calmMs: CALM_MS,
    ask: async taskIds => {
      for (const { id } of await store.endTasks(taskIds)) {
        await news.changed({ id });
      }
      return new Map();
    },
  });
  await events.subscribe({
    // The same in all replicas: one of them does it.
    id: 'gates-of-tasks',
    topics: ['scaffolder.task'],
    async onEvent({ eventPayload }) {
      const { success, data } = endSchema.safeParse(eventPayload);
      if (success) {
        await over.get(data.taskId);
      }
    },
  });
}
