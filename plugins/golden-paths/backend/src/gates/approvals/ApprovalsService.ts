import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Page } from '@callboard/backend-kit';
import type {
  Approval,
  ApprovalAnswer,
  ApprovalsView,
} from '@callboard/plugin-golden-paths-common';

/** On whose behalf something is done. */
export interface ApprovalsCall {
  credentials: BackstageCredentials;
}

/** Which page of which approvals. */
export interface ApprovalsPageQuery {
  /** Absent: all that the caller may see. */
  view?: ApprovalsView;
  taskId?: string;
  cursor?: string;
  limit: number;
}

/** Approvals, for those whom they concern and who may see them. */
export interface ApprovalsService {
  /** Newest first, without the text of files. */
  list(query: ApprovalsPageQuery, call: ApprovalsCall): Promise<Page<Approval>>;
  /** @throws NotFoundError also when the caller may not see it */
  get(id: string, call: ApprovalsCall): Promise<Approval>;
  /**
   * Saying the same again changes nothing.
   *
   * @throws NotAllowedError for who is not, or not any more, among the approvers
   * @throws ConflictError when it ended, or the caller said the other before
   */
  decide(
    id: string,
    answer: ApprovalAnswer,
    call: ApprovalsCall,
  ): Promise<Approval>;
}
