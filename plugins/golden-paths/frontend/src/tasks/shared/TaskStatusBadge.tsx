import type { ScaffolderTaskStatus } from '@backstage/plugin-scaffolder-common';
import { StatusBadge } from '@callboard/ui';
import { taskBadge } from './taskStates';

/** The state of a task or a step as icon and word. */
export function TaskStatusBadge({ status }: { status: ScaffolderTaskStatus }) {
  const badge = taskBadge(status);
  return <StatusBadge status={badge.status}>{badge.word}</StatusBadge>;
}
