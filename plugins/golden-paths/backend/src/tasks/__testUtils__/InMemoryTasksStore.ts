import { ConflictError, NotFoundError } from '@backstage/errors';
import type { SerializedTask } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import type { StoredTask, TasksStore } from '../TasksStore';

/** A task with what the broker knows of it beyond. */
export type TaskRow = StoredTask & {
  claimId?: string;
  runningStep?: string;
  cancelled: boolean;
  round: number;
  /** How it ended, or what it waits for. */
  note?: JsonObject;
};

const ENDED = ['cancelled', 'completed', 'failed', 'skipped'];

/** Tasks in memory, in the order they came. */
export class InMemoryTasksStore implements TasksStore {
  readonly rows = new Map<string, TaskRow>();

  async add(task: Pick<StoredTask, 'id' | 'spec' | 'sealedSecrets'>) {
    const createdAt = new Date(this.rows.size).toISOString();
    const more = { status: 'open', cancelled: false, round: 1 } as const;
    this.rows.set(task.id, { ...task, ...more, createdAt });
  }

  async find(ids: readonly string[]) {
    return [...this.rows.values()].filter(({ id }) => ids.includes(id));
  }

  async list() {
    const tasks = [...this.rows.values()];
    return { tasks: tasks as SerializedTask[], totalTasks: tasks.length };
  }

  async resume(taskId: string) {
    const row = this.rows.get(taskId);
    if (!row || ENDED.includes(row.status)) {
      return 'gone';
    }
    const waits = row.status === 'waiting';
    row.status = waits ? 'open' : row.status;
    return waits ? 'resumed' : 'running';
  }

  async cancel(taskId: string) {
    const row = this.rows.get(taskId);
    if (!row) {
      throw new NotFoundError(`There is no task ${taskId}`);
    }
    if (ENDED.includes(row.status)) {
      return undefined;
    }
    const ended = row.status !== 'processing';
    row.cancelled = true;
    row.sealedSecrets = undefined;
    row.status = ended ? 'cancelled' : row.status;
    return { ended, eventId: 1, body: {}, task: row };
  }

  async retry(taskId: string, sealedSecrets: string | undefined) {
    const row = this.rows.get(taskId);
    if (!row || !ENDED.includes(row.status)) {
      throw new ConflictError(`Task ${taskId} cannot be retried`);
    }
    Object.assign(row, { status: 'open', cancelled: false, sealedSecrets });
    row.round += 1;
  }

  async roundOf(taskId: string) {
    return this.rows.get(taskId)?.round ?? 1;
  }

  async fallbackKey() {
    return 'a key';
  }
}
