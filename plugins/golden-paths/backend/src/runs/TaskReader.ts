import type { RunState } from './RunsStore';
import type { ScaffolderTaskFacts } from './startedRunOf';

/** Tasks of the scaffolder. */
export interface TaskReader {
  /** @returns undefined when the scaffolder does not know it any more */
  read(
    taskId: string,
  ): Promise<(ScaffolderTaskFacts & { state: RunState }) | undefined>;
  /** When a task ended, and its outputs. */
  readEnd(taskId: string): Promise<{ endedAt?: Date; output?: unknown }>;
  /** Ids of the newest tasks. */
  listNewest(limit: number): Promise<string[]>;
}
