import type { ExemptionState } from '../cards/types';

/** What somebody asks for on a failing check. */
export interface ExemptionRequest {
  entityRef: string;
  checkId: string;
  /** Why, in their own words. */
  reason: string;
  /** ISO 8601 date; the configuration bounds it. */
  until: string;
}

/** What the owner of the check says to it. */
export interface ExemptionDecision {
  decision: 'approve' | 'refuse' | 'revoke';
  comment?: string;
}

/** A request and what became of it; never deleted. */
export interface Exemption extends ExemptionRequest {
  id: string;
  state: ExemptionState;
  requestedBy: string;
  requestedAt: string;
  decidedBy?: string;
  decidedAt?: string;
  comment?: string;
  /** Whether the caller may decide on it. */
  mayDecide: boolean;
}
