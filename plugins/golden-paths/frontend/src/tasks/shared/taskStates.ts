import type { ScaffolderTaskStatus } from '@backstage/plugin-scaffolder-common';
import type { Status } from '@callboard/ui';

/**
 * The states of tasks and steps; `waiting` is added by our task broker: it was
 * put aside until somebody or something lets it go on.
 */
export type TaskStatus = ScaffolderTaskStatus | 'waiting';

/** The states of a task that a person tells apart. */
export type TaskState = 'running' | 'waiting' | 'done' | 'failed' | 'cancelled';

/** The words for the states, in the order of the filter. */
export const taskStates: Record<TaskState, string> = {
  running: 'Running',
  waiting: 'Waiting',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

const statusesOf: Record<TaskState, TaskStatus[]> = {
  running: ['open', 'processing'],
  waiting: ['waiting'],
  done: ['completed', 'skipped'],
  failed: ['failed'],
  cancelled: ['cancelled'],
};

const badges: Record<TaskStatus, { status: Status; word: string }> = {
  open: { status: 'info', word: 'Queued' },
  processing: { status: 'running', word: 'Running' },
  waiting: { status: 'warn', word: 'Waiting' },
  completed: { status: 'good', word: 'Done' },
  skipped: { status: 'neutral', word: 'Skipped' },
  failed: { status: 'bad', word: 'Failed' },
  cancelled: { status: 'warn', word: 'Cancelled' },
};

/** Narrows text, as from a URL, to a state. */
export function isTaskState(text: string | null): text is TaskState {
  return text !== null && Object.hasOwn(taskStates, text);
}

/** The scaffolder's own states behind one of ours. */
export function taskStatuses(state: TaskState): TaskStatus[] {
  return statusesOf[state];
}

/** How a state of the scaffolder looks and is called. */
export function taskBadge(status: TaskStatus): {
  status: Status;
  word: string;
} {
  return badges[status] ?? { status: 'neutral', word: status };
}

/** Tells whether a task will move by itself, soon. */
export function isRunning(status: TaskStatus): boolean {
  return statusesOf.running.includes(status);
}

/** Tells whether a task has not come to its end. */
export function isUnfinished(status: TaskStatus): boolean {
  return isRunning(status) || status === 'waiting';
}
