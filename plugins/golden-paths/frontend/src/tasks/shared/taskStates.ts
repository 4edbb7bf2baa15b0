import type { ScaffolderTaskStatus } from '@backstage/plugin-scaffolder-common';
import type { Status } from '@callboard/ui';

/** The states of a task that a person tells apart. */
export type TaskState = 'running' | 'done' | 'failed' | 'cancelled';

/** The words for the states, in the order of the filter. */
export const taskStates: Record<TaskState, string> = {
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

const statusesOf: Record<TaskState, ScaffolderTaskStatus[]> = {
  running: ['open', 'processing'],
  done: ['completed', 'skipped'],
  failed: ['failed'],
  cancelled: ['cancelled'],
};

const badges: Record<ScaffolderTaskStatus, { status: Status; word: string }> = {
  open: { status: 'info', word: 'Waiting' },
  processing: { status: 'running', word: 'Running' },
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
export function taskStatuses(state: TaskState): ScaffolderTaskStatus[] {
  return statusesOf[state];
}

/** How a state of the scaffolder looks and is called. */
export function taskBadge(status: ScaffolderTaskStatus): {
  status: Status;
  word: string;
} {
  return badges[status] ?? { status: 'neutral', word: status };
}

/** Tells whether a task has not come to its end. */
export function isUnfinished(status: ScaffolderTaskStatus): boolean {
  return statusesOf.running.includes(status);
}
