import type { StoredApproval } from '../Gate';

/** Approvals of some people, or that some people decide on. */
export type ApprovalQuery = { approvers: string[] } | { requesters: string[] };

/** Which approvals a policy lets somebody see. */
export type ApprovalCriteria =
  | { allOf: ApprovalCriteria[] }
  | { anyOf: ApprovalCriteria[] }
  | { not: ApprovalCriteria }
  | ApprovalQuery;

/** Somebody, as far as approvals go. */
export interface Concerned {
  /** Entity reference of a user, or name of a service. */
  name: string;
  /** The user, and the groups that they are in. */
  refs: string[];
  /** Names of permissions that they have, of those that gates name. */
  permissions: string[];
}

/** Which approvals are read. */
export interface ApprovalsFilter {
  taskId?: string;
  /** Those that wait, or those that ended. */
  isWaiting?: boolean;
  /** Those that this person may decide on and has not yet. */
  askedOf?: Concerned;
  /**
   * Those that concern this person, and those that the criteria hold for. All,
   * when absent.
   */
  visibleTo?: { caller: Concerned; criteria?: ApprovalCriteria };
}

/** A place in the list, newest first. */
export interface ApprovalPosition {
  requestedAt: string;
  id: string;
}

/** Lists of approvals. */
export interface ApprovalsReadModel {
  /** Newest first, without the text of files. */
  list(
    filter: ApprovalsFilter,
    page: { after?: ApprovalPosition; limit: number },
  ): Promise<StoredApproval[]>;
  /** Names of all permissions that approvals were asked of. */
  listPermissions(): Promise<string[]>;
}
