import type {
  RunSummary,
  TemplateRun,
} from '@callboard/plugin-golden-paths-common';
import type {
  OpenState,
  RunEnd,
  RunPosition,
  RunsStore,
  StartedRun,
  StoredRun,
} from '../RunsStore';

interface Kept extends StoredRun {
  /** By entity: whether it was there before. */
  entities: Map<string, boolean>;
  isAnnounced: boolean;
}

/** Runs in memory. */
export class InMemoryRunsStore implements RunsStore {
  readonly #kept = new Map<string, Kept>();

  async start(runs: readonly StartedRun[]) {
    for (const { subjects, ...run } of runs) {
      if (!this.#kept.has(run.taskId)) {
        this.#kept.set(run.taskId, {
          ...run,
          state: 'open',
          entities: new Map(subjects.map(ref => [ref, true])),
          isAnnounced: false,
        });
      }
    }
  }

  async find(taskIds: readonly string[]) {
    return taskIds.flatMap(taskId => this.#kept.get(taskId) ?? []);
  }

  async move(taskIds: readonly string[], state: OpenState) {
    for (const run of await this.find(taskIds)) {
      Object.assign(run, { state, endedAt: undefined, isAnnounced: false });
    }
  }

  async end(ends: readonly RunEnd[]) {
    return ends.filter(end => this.#end(end)).map(({ taskId }) => taskId);
  }

  async takeAnnouncements(taskIds: readonly string[]) {
    const taken = taskIds.flatMap(taskId => {
      const run = this.#kept.get(taskId);
      return run?.endedAt && !run.isAnnounced ? [run] : [];
    });
    for (const run of taken) {
      run.isAnnounced = true;
    }
    return taken.map(toEnded);
  }

  async giveBackAnnouncement(taskId: string) {
    Object.assign(this.#kept.get(taskId) ?? {}, { isAnnounced: false });
  }

  async findUnannounced(before: Date, limit: number) {
    return this.#sorted()
      .filter(
        ({ endedAt, isAnnounced }) =>
          endedAt && endedAt < before && !isAnnounced,
      )
      .reverse()
      .slice(0, limit)
      .map(({ taskId }) => taskId);
  }

  async findOpen(before: Date, limit: number) {
    return this.#sorted()
      .filter(({ endedAt, startedAt }) => !endedAt && startedAt < before)
      .reverse()
      .slice(0, limit)
      .map(({ taskId }) => taskId);
  }

  async listOf(
    entityRef: string,
    { after, limit }: { after?: RunPosition; limit: number },
  ) {
    return this.#sorted()
      .filter(({ entities }) => entities.has(entityRef))
      .filter(
        run => !after || keyOf(run) < `${after.startedAt} ${after.taskId}`,
      )
      .slice(0, limit)
      .map(({ entities, isAnnounced, ...run }) => ({
        ...run,
        isSubject: entities.get(entityRef) ?? false,
      }));
  }

  async listEnded(entityRef: string, limit: number) {
    return this.#sorted()
      .filter(({ entities, endedAt }) => endedAt && entities.has(entityRef))
      .slice(0, limit)
      .map(toEnded);
  }

  async summarize(): Promise<RunSummary[]> {
    throw new Error('Totals are what the database is for');
  }

  #end({ taskId, state, endedAt, made }: RunEnd): boolean {
    const run = this.#kept.get(taskId);
    if (!run || (run.endedAt && run.state === state)) {
      return false;
    }
    Object.assign(run, { state, endedAt, isAnnounced: false });
    for (const ref of made.filter(one => !run.entities.has(one))) {
      run.entities.set(ref, false);
    }
    return true;
  }

  #sorted(): Kept[] {
    return [...this.#kept.values()].sort((a, b) =>
      keyOf(a) < keyOf(b) ? 1 : -1,
    );
  }
}

function keyOf({ startedAt, taskId }: StoredRun): string {
  return `${startedAt.toISOString()} ${taskId}`;
}

function toEnded(kept: Kept): TemplateRun {
  const { entities, isAnnounced, title, minutesWorth, ...run } = kept;
  const state = run.state as TemplateRun['state'];
  return {
    ...run,
    state,
    startedAt: run.startedAt.toISOString(),
    endedAt: (run.endedAt ?? run.startedAt).toISOString(),
    minutesSaved: state === 'completed' ? minutesWorth : 0,
    entityRefs: [...entities.keys()].sort(),
  };
}
