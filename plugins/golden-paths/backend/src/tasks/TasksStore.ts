import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { TaskSpec } from '@backstage/plugin-scaffolder-common';
import type {
  SerializedTask,
  TaskBroker,
  TaskFilters,
  TaskStatus,
} from '@backstage/plugin-scaffolder-node';
import type { JsonObject, JsonValue } from '@backstage/types';

/** Of a task; `waiting` is ours: it was put aside by a `TaskSuspendedError`. */
export type StoredStatus = TaskStatus | 'waiting';

/** What the completed steps of a task have left, in the shape of the stock broker. */
export type TaskState = {
  steps?: Record<
    string,
    { status: string; output?: Record<string, JsonValue> }
  >;
  checkpoints?: Record<string, JsonObject>;
};

/** A task as it is stored. */
export interface StoredTask {
  id: string;
  spec: TaskSpec;
  status: StoredStatus;
  createdAt: string;
  lastHeartbeatAt?: string;
  createdBy?: string;
  /** Text of `SecretBox`. */
  sealedSecrets?: string;
  state?: TaskState;
}

/** Narrows {@link TasksStore.list}. */
export type ListOptions = NonNullable<
  Parameters<NonNullable<TaskBroker['list']>>[0]
> & {
  permissionFilters?: PermissionCriteria<TaskFilters>;
};

/** What happens to a task that is cancelled. */
export type Cancellation = {
  /** Whether it ended at once, or has to be stopped where it runs. */
  ended: boolean;
  /** Of the `cancelled` event. */
  eventId: number;
  body: JsonObject;
  task: StoredTask;
};

/**
 * All tasks, for whoever asks. What changes is told to all processes
 * (`TaskNotices`) in the same transaction.
 */
export interface TasksStore {
  add(task: {
    id: string;
    spec: TaskSpec;
    sealedSecrets?: string;
    createdBy?: string;
  }): Promise<void>;
  /** Those of the ids that exist. */
  find(ids: readonly string[]): Promise<StoredTask[]>;
  list(
    options: ListOptions,
  ): Promise<{ tasks: SerializedTask[]; totalTasks: number }>;
  resume(taskId: string): Promise<'resumed' | 'running' | 'gone'>;
  /**
   * @returns undefined when it has ended already
   * @throws NotFoundError when there is no such task
   */
  cancel(taskId: string): Promise<Cancellation | undefined>;
  /** @throws ConflictError when the task has not ended */
  retry(taskId: string, sealedSecrets: string | undefined): Promise<void>;
  /** Counts the retries of a task from 1. */
  roundOf(taskId: string): Promise<number>;
  /** Reads, or makes, the key that is kept where the configuration has none. */
  fallbackKey(): Promise<string>;
}
