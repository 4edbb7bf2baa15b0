/** Tasks that were put aside by a `TaskSuspendedError`. */
export interface SuspendedTasks {
  /**
   * Lets a task go on. Asking twice does no harm.
   *
   * @returns `running` when the task has not been put aside yet: ask again; and
   *   `gone` when there is no such task, or it has ended
   */
  resume(taskId: string): Promise<'resumed' | 'running' | 'gone'>;
  /** Counts the retries of a task from 1. */
  roundOf(taskId: string): Promise<number>;
  /** Outputs of the steps of a task that are completed, by id. */
  outputsOf(taskId: string): Promise<Record<string, object>>;
}
