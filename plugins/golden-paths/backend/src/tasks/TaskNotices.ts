/** What a process tells the others about tasks. */
export type TaskNotice =
  /** There is a task to run. */
  | { kind: 'open' }
  /** Tasks have new events. */
  | { kind: 'moved'; taskIds: string[] }
  /** Tasks have to be stopped by the process that runs them. */
  | { kind: 'cancelled'; taskIds: string[] }
  /** Anything may have happened: notices can have been missed. */
  | { kind: 'unknown' };

/** Tells what happens to tasks in all processes. */
export interface TaskNotices {
  /** @returns ends the subscription */
  subscribe(listener: (notice: TaskNotice) => void): () => void;
}
