import type {
  Approval,
  ApprovalState,
} from '@callboard/plugin-golden-paths-common';
import { counted, type Status } from '@callboard/ui';

/** How the state of an approval is said and drawn. */
export const approvalWords: Record<
  ApprovalState,
  { word: string; status: Status }
> = {
  waiting: { word: 'Waiting', status: 'warn' },
  approved: { word: 'Approved', status: 'good' },
  refused: { word: 'Refused', status: 'bad' },
  expired: { word: 'Expired', status: 'neutral' },
  cancelled: { word: 'Cancelled', status: 'neutral' },
};

/** How many different people have said yes. */
export function approvalsGiven({ decisions }: Approval): number {
  return decisions.filter(({ decision }) => decision === 'approve').length;
}

/** How far an approval is, as in "1 of 2 approvals". */
export function progressOf(approval: Approval): string {
  const { required } = approval;
  return `${approvalsGiven(approval)} of ${counted(required, 'approval')}`;
}

/** What became of a task whose approval has ended otherwise than by a decision. */
export function endOf({ state, onExpiry }: Approval): string | undefined {
  switch (state) {
    case 'expired':
      return onExpiry === 'approve'
        ? 'Nobody decided in time, so it counted as approved.'
        : 'Nobody decided in time, so it counted as refused.';
    case 'cancelled':
      return 'The task was cancelled before anybody decided.';
    default:
      return undefined;
  }
}
