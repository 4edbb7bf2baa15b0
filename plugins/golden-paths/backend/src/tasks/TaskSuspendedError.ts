/**
 * Thrown by a template action that cannot go on yet. The task is put aside: it
 * holds no worker, timer or connection, and the step runs again once
 * `SuspendedTasks.resume` is called for it.
 */
export class TaskSuspendedError extends Error {
  /** How the task broker recognises it, wherever the class was loaded from. */
  static readonly NAME = 'TaskSuspendedError';

  /** @param waitingFor - what has to happen, as it ends a sentence: `the approval of group:default/platform` */
  constructor(readonly waitingFor: string) {
    super(`Waits for ${waitingFor}`);
    this.name = TaskSuspendedError.NAME;
    // What the runner writes into the task's log, which is how the broker learns
    // of it in time. Nobody needs the place it was thrown at.
    this.stack = `${this.name}: ${this.message}`;
  }
}
