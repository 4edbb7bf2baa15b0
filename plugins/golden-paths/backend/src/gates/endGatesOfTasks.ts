import type { EventsService } from '@backstage/plugin-events-node';
import { z } from 'zod';
import type { ApprovalNews } from './approvals/ApprovalNews';
import type { GatesStore } from './GatesStore';

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
  store: Pick<GatesStore, 'endTask'>;
}

/** Ends the gates of tasks that end, as when somebody cancels one that waits. */
export async function endGatesOfTasks({
  events,
  news,
  store,
}: EndGatesOfTasksOptions): Promise<void> {
  await events.subscribe({
    // The same in all replicas: one of them does it.
    id: 'gates-of-tasks',
    topics: ['scaffolder.task'],
    async onEvent({ eventPayload }) {
      const { success, data } = endSchema.safeParse(eventPayload);
      if (!success) {
        return;
      }
      for (const { id } of await store.endTask(data.taskId)) {
        await news.changed({ id });
      }
    },
  });
}
