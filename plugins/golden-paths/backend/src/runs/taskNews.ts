import type { TaskSpec } from '@backstage/plugin-scaffolder-common';
import { z } from 'zod';
import type { RunEnd, RunState } from './RunsStore';
import type { ScaffolderTaskFacts } from './startedRunOf';

/** Topic on which the scaffolder tells what happens to tasks. */
export const TASKS_TOPIC = 'scaffolder.task';

/** What an event says about a task. */
export interface TaskNews {
  taskId: string;
  /** Absent when the event does not tell how far it is now. */
  state?: RunState;
  /** When it ended and what it made, if the event tells. */
  end?: Pick<RunEnd, 'endedAt' | 'made'>;
  /** Everything about the task, if the event tells. */
  facts?: ScaffolderTaskFacts;
}

const payloadSchema = z.object({
  id: z.union([z.string(), z.number()]),
  taskId: z.string().optional(),
  status: z.string(),
  spec: z.custom<TaskSpec>(value => typeof value === 'object').optional(),
  createdBy: z.string().nullish(),
  createdAt: z.coerce.date().optional(),
  ended: z
    .object({ at: z.coerce.date(), entityRefs: z.array(z.string()) })
    .transform(({ at, entityRefs }) => ({ endedAt: at, made: entityRefs }))
    .optional(),
});

const STATES: Record<string, RunState> = {
  open: 'open',
  processing: 'processing',
  waiting: 'waiting',
  completed: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
};

/**
 * Reads an event of {@link TASKS_TOPIC}. With `taskId` it is about what was
 * asked of a task, such as to end, and not about how far it is.
 *
 * @returns undefined for a payload of another shape
 */
export function readTaskNews(payload: unknown): TaskNews | undefined {
  const parsed = payloadSchema.safeParse(payload);
  if (!parsed.success) {
    return undefined;
  }
  const { id, taskId, status, spec, createdBy, createdAt, ended } = parsed.data;
  if (taskId !== undefined) {
    return { taskId };
  }
  return {
    taskId: String(id),
    ...(STATES[status] && { state: STATES[status] }),
    ...(ended && { end: ended }),
    ...(spec && {
      facts: {
        taskId: String(id),
        spec,
        createdAt: createdAt ?? new Date(),
        ...(createdBy && { createdBy }),
      },
    }),
  };
}
