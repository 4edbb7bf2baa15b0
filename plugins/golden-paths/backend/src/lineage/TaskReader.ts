import type { JsonObject } from '@backstage/types';

/** What is read of a task of the scaffolder that runs. */
export interface RunningTask {
  /** Answers of the form. */
  parameters: JsonObject;
  steps: { id: string; action: string }[];
  /** Outputs of the steps that are completed, by id. */
  outputs: Record<string, JsonObject>;
  /** Entity ref of who started it. */
  by?: string;
}

/** Reads tasks of the scaffolder. */
export interface TaskReader {
  /** @throws NotFoundError when there is no such task */
  read(taskId: string): Promise<RunningTask>;
}
