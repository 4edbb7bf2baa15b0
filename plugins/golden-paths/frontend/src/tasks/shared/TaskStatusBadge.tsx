import { StatusBadge } from '@callboard/ui';
import { taskBadge, type TaskStatus } from './taskStates';

/** The state of a task or a step as icon and word. */
export function TaskStatusBadge({ status }: { status: TaskStatus }) {
  const badge = taskBadge(status);
  return <StatusBadge status={badge.status}>{badge.word}</StatusBadge>;
}
