import type { JsonObject } from '@backstage/types';

/** What became of an approval. */
export type ApprovalState =
  'waiting' | 'approved' | 'refused' | 'expired' | 'cancelled';

/** Who may decide; somebody named in any of them may. At least one is there. */
export interface Approvers {
  /** Entity refs of users. */
  users?: string[];
  /** Entity refs of groups; those in groups below them count too. */
  groups?: string[];
  /** Entity refs whose owners may decide. */
  ownersOf?: string[];
  /** Name of a permission; everybody who is allowed it may decide. */
  permission?: string;
}

/** A file that will be created or changed, for the approver to look at. */
export interface ProposedFile {
  path: string;
  change: 'added' | 'changed' | 'removed';
  /** A unified diff, or the content of an added file; absent for binary and large files. */
  text?: string;
}

/** What `gate:approval` asks for. */
export interface ApprovalRequest {
  title: string;
  /** Markdown, with the values of the task already in it. */
  summary?: string;
  /** Answers of the form that the approver sees; never secrets. */
  parameters: JsonObject;
  files: ProposedFile[];
  /** How many more files there are than are shown. */
  moreFiles?: number;
  approvers: Approvers;
  /** How many different people have to approve. */
  required: number;
  /** Whether whoever asked may approve. */
  selfApproval: boolean;
  /** ISO 8601; absent: never. */
  expiresAt?: string;
  /** What happens then. */
  onExpiry: 'approve' | 'refuse';
}

/** What somebody said to it. */
export interface ApprovalDecision {
  by: string;
  decision: 'approve' | 'refuse';
  comment?: string;
  at: string;
}

/** The step of a task that waits. */
export interface GateSource {
  taskId: string;
  stepId: string;
  /** Counts retries of the task from 1; each asks anew. */
  round: number;
  templateRef?: string;
  templateTitle?: string;
  /** Entity ref of who started the task. */
  requestedBy?: string;
}

/** An approval and what became of it; never deleted. */
export interface Approval extends ApprovalRequest, GateSource {
  id: string;
  state: ApprovalState;
  requestedAt: string;
  decisions: ApprovalDecision[];
  /** When the state last changed. */
  endedAt?: string;
  /** Whether the caller may decide on it now. */
  mayDecide: boolean;
  /** Why not, in a sentence. */
  whyNot?: string;
}

/** Which approvals are listed: asked of the caller, all that wait, or those that ended. */
export type ApprovalsView = 'mine' | 'waiting' | 'past';
