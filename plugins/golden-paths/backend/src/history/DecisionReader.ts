import type { ApprovalDecision } from '@callboard/plugin-golden-paths-common';

/** What people said to approvals. */
export interface DecisionReader {
  /** By id of the task, oldest first; one query for all of them. */
  decisionsOf(
    taskIds: readonly string[],
  ): Promise<ReadonlyMap<string, ApprovalDecision[]>>;
}
