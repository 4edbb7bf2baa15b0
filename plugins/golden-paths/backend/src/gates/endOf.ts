import type {
  ApprovalDecision,
  ApprovalRequest,
  WaitRequest,
} from '@callboard/plugin-golden-paths-common';
import type { GateEnd } from './Gate';

/**
 * What the decisions on an approval come to: one refusal refuses, and it is
 * approved by as many different people as it asks for. Who approved and left
 * since counts, because they might when they did.
 *
 * @returns undefined while more have to decide
 */
export function endOfDecisions(
  { required }: Pick<ApprovalRequest, 'required'>,
  decisions: readonly ApprovalDecision[],
): GateEnd | undefined {
  const refusal = decisions.find(({ decision }) => decision === 'refuse');
  if (refusal) {
    const why = refusal.comment ? `: ${refusal.comment}` : '';
    return {
      state: 'refused',
      isOpen: false,
      reason: `${refusal.by} refused${why}`,
    };
  }
  const people = new Set(decisions.map(({ by }) => by));
  return people.size >= required
    ? { state: 'approved', isOpen: true, output: outputOf(decisions) }
    : undefined;
}

/** What happens when nobody, or not enough people, decided in time. */
export function endOfApprovalTime(
  { expiresAt, onExpiry }: Pick<ApprovalRequest, 'expiresAt' | 'onExpiry'>,
  decisions: readonly ApprovalDecision[],
): GateEnd {
  return onExpiry === 'approve'
    ? { state: 'expired', isOpen: true, output: outputOf(decisions, expiresAt) }
    : {
        state: 'expired',
        isOpen: false,
        reason: `It was not approved by ${expiresAt}`,
      };
}

/** What happens when what was waited for did not come in time. */
export function endOfWaitTime(
  wait: Omit<WaitRequest, 'webhook'>,
  at: Date,
): GateEnd {
  return wait.onExpiry === 'continue'
    ? {
        state: 'expired',
        isOpen: true,
        output: { openedAt: at.toISOString(), expired: true },
      }
    : {
        state: 'expired',
        isOpen: false,
        reason: `What it waited for did not happen by ${wait.expiresAt}`,
      };
}

function outputOf(decisions: readonly ApprovalDecision[], at?: string) {
  return {
    approvedBy: decisions.map(({ by }) => by),
    decidedAt: decisions.at(-1)?.at ?? at ?? null,
    comments: decisions.flatMap(({ by, comment }) =>
      comment ? [{ by, comment }] : [],
    ),
  };
}
