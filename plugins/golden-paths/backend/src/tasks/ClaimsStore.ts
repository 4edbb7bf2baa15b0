import type { JsonObject } from '@backstage/types';
import type { LogLine } from './TaskEventsStore';
import type { StoredTask, TaskState } from './TasksStore';

/** A task that was handed to this process. */
export type ClaimedTask = StoredTask & {
  claimId: string;
  /** Whether steps that are completed have left files. */
  hasFiles: boolean;
};

/** A task whose process has not been heard of for a while. */
export type StaleTask = Pick<StoredTask, 'id' | 'spec' | 'state'> & {
  /** The step in flight, when it must not simply be repeated. */
  runningStep?: string;
};

/** What becomes of a stale task. */
export type Verdict =
  { outcome: 'open' } | { outcome: 'failed'; stepId?: string; reason: string };

/** How a task ends in the process that runs it. */
export interface TaskEnd {
  status: 'completed' | 'failed';
  metadata?: JsonObject;
  /** Replaces what was kept of its steps. */
  state?: TaskState;
  lastLines?: readonly Pick<LogLine, 'body' | 'at'>[];
}

/** What became of one. */
export type RecoveredTask = {
  task: StoredTask;
  outcome: 'open' | 'failed' | 'cancelled';
  /** Of the `recovered` event, when it is open again. */
  eventId?: number;
};

/**
 * Tasks that are run. Writes name the claim that they belong to, and do nothing
 * once another process has taken the task over. What changes is told to all
 * processes (`TaskNotices`) in the same transaction.
 */
export interface ClaimsStore {
  /** Takes the oldest open task that nobody else is taking at the moment. */
  claim(claimId: string): Promise<ClaimedTask | undefined>;
  /** @returns the claims that still hold, and whether their task was cancelled */
  heartbeat(
    claimIds: readonly string[],
  ): Promise<{ claimId: string; cancelled: boolean }[]>;
  /** Remembers the step in flight that must not be repeated; none clears it. */
  markStep(claimId: string, stepId: string | undefined): Promise<void>;
  /** Keeps the state, and forgets the step in flight when it is done. */
  saveState(
    claimId: string,
    state: TaskState,
    options: { stepDone: boolean },
  ): Promise<void>;
  /**
   * Ends a task, with the last lines of its log, and removes its secrets. A task
   * that was cancelled meanwhile ends as that instead of failing.
   *
   * @returns undefined when the claim is void
   */
  end(claimId: string, end: TaskEnd): Promise<StoredTask | undefined>;
  /**
   * Puts a task aside; one that was cancelled meanwhile ends instead.
   *
   * @returns undefined when the claim is void
   */
  suspend(
    claimId: string,
    reason: { stepId?: string; waitingFor: string },
  ): Promise<StoredTask | undefined>;
  /** Decides about the tasks without a heartbeat for so long, each once. */
  recover(
    staleSeconds: number,
    decide: (task: StaleTask) => Verdict,
  ): Promise<RecoveredTask[]>;
}
