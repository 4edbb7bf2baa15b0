/** Channel of signals that says that approvals changed. */
export const APPROVALS_CHANNEL = 'golden-paths:approvals';

/**
 * What is sent on {@link APPROVALS_CHANNEL}: only which, so that everybody may
 * hear it and has to ask for what they may see.
 */
export interface ApprovalsChangedSignal {
  /** Ids of approvals. */
  ids: string[];
}
