import type { TaskStream } from '@backstage/plugin-scaffolder-react';
import type { TaskStatus } from '../shared/taskStates';

/** A step of a task with all that is known of it. */
export interface TaskStep {
  id: string;
  name: string;
  /** Id of the template action. */
  action: string;
  status: TaskStatus;
  /** ISO 8601. */
  startedAt?: string;
  /** ISO 8601. */
  endedAt?: string;
  /** Lines as the event stream gives them. */
  log: string[];
}

/** Puts the steps of the task and what the stream said of them together. */
export function taskSteps(stream: TaskStream): TaskStep[] {
  return (stream.task?.spec.steps ?? []).map(({ id, name, action }) => {
    const { status = 'open', ...times } = stream.steps[id] ?? {};
    const log = stream.stepLogs[id] ?? [];
    // Nothing ran that could say of itself that it ended.
    const gaveUp = stream.cancelled && (status as TaskStatus) === 'waiting';
    return gaveUp
      ? { id, name, action, status: 'cancelled', log }
      : {
          id,
          name,
          action,
          status,
          startedAt: times.startedAt,
          endedAt: times.endedAt,
          log,
        };
  });
}

/** The state of the whole task as the stream tells it. */
export function taskStatus(stream: TaskStream): TaskStatus {
  if (stream.cancelled) {
    return 'cancelled';
  }
  if (stream.completed) {
    return stream.error ? 'failed' : 'completed';
  }
  if (stream.loading && stream.task) {
    return stream.task.status;
  }
  const steps: { status: TaskStatus }[] = Object.values(stream.steps);
  if (steps.some(step => step.status === 'waiting')) {
    return 'waiting';
  }
  return steps.some(step => step.status !== 'open') ? 'processing' : 'open';
}

/** The whole log as a text file, step after step. */
export function logFile(steps: TaskStep[]): string {
  return steps
    .filter(step => step.log.length > 0)
    .map(step => `# ${step.name}\n${step.log.join('\n')}\n`)
    .join('\n');
}
