import type {
  ClaimsStore,
  RecoveredTask,
  StaleTask,
  TaskEnd,
  Verdict,
} from '../ClaimsStore';
import type { StoredTask, TaskState } from '../TasksStore';
import type { InMemoryTasksStore } from './InMemoryTasksStore';

/** Claims of tasks in memory. Those in `lost` have no heartbeat. */
export class InMemoryClaimsStore implements ClaimsStore {
  readonly lost = new Set<string>();
  /** How many claims each heartbeat named. */
  readonly beats: number[] = [];
  /** What tasks said last, written with their end. */
  readonly lastLines: string[] = [];
  /** So many of the next claims and heartbeats fail. */
  failing = 0;
  readonly #tasks: InMemoryTasksStore;

  constructor(tasks: InMemoryTasksStore) {
    this.#tasks = tasks;
  }

  /** Another process takes a task over. */
  lose(taskId: string) {
    Object.assign(this.#tasks.rows.get(taskId) ?? {}, {
      claimId: 'of another',
    });
  }

  async claim(claimId: string) {
    this.#fail();
    const rows = [...this.#tasks.rows.values()];
    const row = rows.find(({ status }) => status === 'open');
    if (!row) {
      return undefined;
    }
    Object.assign(row, {
      status: 'processing',
      claimId,
      runningStep: undefined,
    });
    return { ...row, claimId, hasFiles: true };
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

  async saveState(
    claimId: string,
    state: TaskState,
    { stepDone }: { stepDone: boolean },
  ) {
    Object.assign(this.#held(claimId) ?? {}, {
      state,
      ...(stepDone && { runningStep: undefined }),
    });
  }

  async end(
    claimId: string,
    { status, metadata, state, lastLines = [] }: TaskEnd,
  ) {
    const row = this.#held(claimId);
    this.lastLines.push(...lastLines.map(({ body }) => body.message));
    return (
      row &&
      Object.assign(row, {
        status: row.cancelled && status === 'failed' ? 'cancelled' : status,
        sealedSecrets: undefined,
        claimId: undefined,
        note: metadata,
        ...(state && { state }),
      })
    );
  }

  async suspend(
    claimId: string,
    reason: { waitingFor: string },
  ): Promise<StoredTask | undefined> {
    const row = this.#held(claimId);
    if (row?.cancelled) {
      return this.end(claimId, { status: 'failed' });
    }
    const change = { status: 'waiting', claimId: undefined, note: reason };
    return row && Object.assign(row, change);
  }

  async recover(
    staleSeconds: number,
    decide: (task: StaleTask) => Verdict,
  ): Promise<RecoveredTask[]> {
    const stale = [...this.#tasks.rows.values()].filter(
      ({ id, status }) =>
        status === 'processing' && (staleSeconds === 0 || this.lost.has(id)),
    );
    return stale.map(row => {
      const verdict = decide(row);
      const outcome = row.cancelled ? 'cancelled' : verdict.outcome;
      Object.assign(row, { status: outcome, claimId: undefined });
      if (outcome !== 'open') {
        row.sealedSecrets = undefined;
      }
      this.lost.delete(row.id);
      return { task: row, outcome, ...(outcome === 'open' && { eventId: 1 }) };
    });
  }

  #held(claimId: string) {
    const rows = [...this.#tasks.rows.values()];
    return rows.find(row => row.claimId === claimId);
  }

  #fail() {
    if (this.failing > 0) {
      this.failing -= 1;
      throw new Error('The database is away');
    }
  }
}
