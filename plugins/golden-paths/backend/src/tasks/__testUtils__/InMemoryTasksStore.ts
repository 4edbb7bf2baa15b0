import { ConflictError, NotFoundError } from '@backstage/errors';
import type { SerializedTask } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import type {
  ClaimsStore,
  RecoveredTask,
  StaleTask,
  Verdict,
} from '../ClaimsStore';
import type { StoredTask, TasksStore, TaskState } from '../TasksStore';

type Row = StoredTask & {
  claimId?: string;
  runningStep?: string;
  cancelled: boolean;
  round: number;
  /** How it ended, or what it waits for. */
  note?: JsonObject;
};

const ENDED = ['cancelled', 'completed', 'failed', 'skipped'];

/** Tasks in memory, in the order they came. Those in `lost` have no heartbeat. */
export class InMemoryTasksStore implements TasksStore, ClaimsStore {
  readonly rows = new Map<string, Row>();
  readonly lost = new Set<string>();
  /** How many claims each heartbeat named. */
  readonly beats: number[] = [];
  /** So many of the next claims and heartbeats fail. */
  failing = 0;

  async add(task: Pick<StoredTask, 'id' | 'spec' | 'sealedSecrets'>) {
    const createdAt = new Date(this.rows.size).toISOString();
    const more = { status: 'open', cancelled: false, round: 1 } as const;
    this.rows.set(task.id, { ...task, ...more, createdAt });
  }

  /** Another process takes a task over. */
  lose(taskId: string) {
    Object.assign(this.rows.get(taskId) ?? {}, { claimId: 'of another' });
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

  async claim(claimId: string) {
    this.#fail();
    const rows = [...this.rows.values()];
    const row = rows.find(({ status }) => status === 'open');
    if (!row) {
      return undefined;
    }
    Object.assign(row, { status: 'processing', claimId });
    return { ...row, claimId };
  }

  async heartbeat(claimIds: readonly string[]) {
    this.#fail();
    this.beats.push(claimIds.length);
    return claimIds
      .map(claimId => this.#held(claimId))
      .filter(row => row !== undefined)
      .map(({ claimId = '', cancelled }) => ({ claimId, cancelled }));
  }

  async markStep(claimId: string, stepId: string | undefined) {
    Object.assign(this.#held(claimId) ?? {}, { runningStep: stepId });
  }

  async saveState(claimId: string, state: TaskState) {
    Object.assign(this.#held(claimId) ?? {}, { state });
  }

  async end(
    claimId: string,
    result: { status: 'completed' | 'failed'; metadata?: JsonObject },
  ) {
    const row = this.#held(claimId);
    const { status, metadata } = result;
    return (
      row &&
      Object.assign(row, {
        status: row.cancelled && status === 'failed' ? 'cancelled' : status,
        sealedSecrets: undefined,
        claimId: undefined,
        note: metadata,
      })
    );
  }

  async suspend(claimId: string, reason: { waitingFor: string }) {
    const row = this.#held(claimId);
    const change = { status: 'waiting', claimId: undefined, note: reason };
    return row && Object.assign(row, change);
  }

  async recover(_: number, decide: (task: StaleTask) => Verdict) {
    const stale = await this.find([...this.lost]);
    return stale.map((task): RecoveredTask => {
      const { outcome } = decide(task);
      Object.assign(task, { status: outcome, claimId: undefined });
      this.lost.delete(task.id);
      return { task, outcome, eventId: 1 };
    });
  }

  #held(claimId: string) {
    const rows = [...this.rows.values()];
    return rows.find(row => row.claimId === claimId);
  }

  #fail() {
    if (this.failing > 0) {
      this.failing -= 1;
      throw new Error('The database is away');
    }
  }
}
