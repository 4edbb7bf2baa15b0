import type { AuditRecord } from './AuditRecord';

/** What a record says about something that the framework does for a plugin. */
export type FrameworkAction = Pick<
  AuditRecord,
  'eventId' | 'severity' | 'target'
>;

const TASK =
  /^\/\.backstage\/scheduler\/v\d+\/tasks\/([^/]+)\/(trigger|cancel)$/;
const ACTION = /^\/\.backstage\/actions\/v\d+\/actions\/([^/]+)\/invoke$/;

/**
 * Tells whether a request makes the framework do something that no plugin
 * audits: a scheduled task begins or stops out of turn, or an action runs.
 *
 * @param path - within the plugin
 */
export function frameworkActionOf(
  method: string,
  path: string,
): FrameworkAction | undefined {
  if (method !== 'POST') {
    return undefined;
  }
  const [, task, step] = TASK.exec(path) ?? [];
  if (task) {
    return {
      eventId: `scheduled-task-${step}`,
      severity: 'medium',
      target: `scheduled-task:${decode(task)}`,
    };
  }
  const [, action] = ACTION.exec(path) ?? [];
  return action
    ? {
        eventId: 'action-invoke',
        severity: 'medium',
        target: `action:${decode(action)}`,
      }
    : undefined;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
