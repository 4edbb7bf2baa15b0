import type { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import { formatDuration } from './formatDuration';
import { isUnfinished } from './taskStates';

/** What the pages say about a task. */
export interface TaskFacts {
  /** Title of the template. */
  template: string;
  /** Reference of the template, if it came from the catalog. */
  templateRef?: string;
  /** What the form's `name` was, if it had one. */
  subject?: string;
  /** Reference of who started it; a schedule or a service has none. */
  startedBy?: string;
  /**
   * From start to end as in "12 s"; while it runs there is none. The scaffolder
   * keeps a sign of life per second, so it is right to a second. A retried task
   * counts from its first start.
   */
  duration?: string;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function durationOf(task: ScaffolderTask): string | undefined {
  if (isUnfinished(task.status) || !task.lastHeartbeatAt) {
    return undefined;
  }
  const start = new Date(task.createdAt).getTime();
  const end = new Date(task.lastHeartbeatAt).getTime();
  return end >= start ? formatDuration(end - start) : undefined;
}

/** Reads what the pages say about a task out of its specification. */
export function taskFacts(task: ScaffolderTask): TaskFacts {
  const { templateInfo, parameters, user } = task.spec;
  const { title, name } = templateInfo?.entity?.metadata ?? {};
  return {
    template:
      textOf(title) ?? name ?? templateInfo?.entityRef ?? 'Unnamed template',
    templateRef: templateInfo?.entityRef,
    subject: textOf(parameters?.name),
    startedBy: user?.ref,
    duration: durationOf(task),
  };
}
