/**
 * Thrown by a template action that cannot go on yet. The task is put aside: it
 * holds no worker, timer or connection, and the step runs again once
 * {@link SuspendedTasks.resume} is called for it.
 */
export class TaskSuspendedError extends Error {
  /** @param waitingFor - what has to happen, as it ends a sentence: `the approval of group:default/platform` */
  constructor(readonly waitingFor: string) {
    super(`Waits for ${waitingFor}`);
    this.name = 'TaskSuspendedError';
  }
}
