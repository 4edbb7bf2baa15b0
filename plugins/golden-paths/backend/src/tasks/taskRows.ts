import type { TaskSpec } from '@backstage/plugin-scaffolder-common';
import type { StoredStatus, StoredTask, TaskState } from './TasksStore';

/** A row of the stock table `tasks`. */
export interface TaskRow {
  id: string;
  spec: string;
  status: StoredStatus;
  state: string | null;
  created_at: Date;
  created_by: string | null;
  last_heartbeat_at: Date | null;
  secrets: string | null;
}

/** Reads a row of the stock table. */
export function toTask(row: TaskRow): StoredTask {
  return {
    id: row.id,
    spec: toSpec(row.spec),
    status: row.status,
    createdAt: row.created_at.toISOString(),
    lastHeartbeatAt: row.last_heartbeat_at?.toISOString(),
    createdBy: row.created_by ?? undefined,
    sealedSecrets: row.secrets ?? undefined,
    state: toState(row.state),
  };
}

/** Writes the state as the stock broker does. */
export function fromState(state: TaskState): string {
  return JSON.stringify({ state });
}

function toState(text: string | null): TaskState | undefined {
  return text ? JSON.parse(text).state : undefined;
}

/** A task that cannot be read fails when it is run, instead of all others. */
function toSpec(text: string): TaskSpec {
  const unreadable: unknown = {
    apiVersion: 'unreadable',
    steps: [],
    output: {},
    parameters: {},
  };
  try {
    const spec: Partial<TaskSpec> = JSON.parse(text);
    return (Array.isArray(spec.steps) ? spec : unreadable) as TaskSpec;
  } catch {
    return unreadable as TaskSpec;
  }
}
