import type { ItemsPage, PageRequest } from '@callboard/http-client';
import type { Approval, ApprovalDecision, ApprovalsView } from './types';

/** Which approvals are listed. */
export interface ApprovalsQuery extends PageRequest {
  /** Absent: all that the caller may see. */
  view?: ApprovalsView;
  /** Only those that this task of the scaffolder asked for. */
  taskId?: string;
}

/** Says yes or no to an approval; a refusal needs a comment. */
export type ApprovalAnswer = Pick<ApprovalDecision, 'decision' | 'comment'>;

/**
 * Approvals, as pages use them. Every method throws a `ResponseError` when the
 * backend refuses.
 */
export interface ApprovalsApi {
  /** Newest first, without the text of the files. */
  listApprovals(query?: ApprovalsQuery): Promise<ItemsPage<Approval>>;
  getApproval(id: string): Promise<Approval>;
  /** Answers with what became of it; 409 when somebody else, or time, was first. */
  decideApproval(id: string, answer: ApprovalAnswer): Promise<Approval>;
}
