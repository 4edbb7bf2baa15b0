import type {
  Approval,
  ApprovalAnswer,
} from '@callboard/plugin-golden-paths-common';
import { approvalsGiven } from './approvalWords';

/** What can be said to an approval. */
export type Decision = ApprovalAnswer['decision'];

/** Narrows text, as from an address, to a decision. */
export function isDecision(text: string): text is Decision {
  return text === 'approve' || text === 'refuse';
}

/** The words of each decision. */
export const decisionWords: Record<Decision, { act: string; done: string }> = {
  approve: { act: 'Approve', done: 'approved' },
  refuse: { act: 'Refuse', done: 'refused' },
};

/** What a decision does, so that nobody is surprised. */
export function effectOf(approval: Approval, decision: Decision): string {
  if (decision === 'refuse') {
    return 'The task ends here, and fails with your reason.';
  }
  const missing = approval.required - approvalsGiven(approval) - 1;
  if (missing > 0) {
    return missing === 1
      ? 'One more person has to approve before the task goes on.'
      : `${missing} more people have to approve before the task goes on.`;
  }
  return 'The task goes on at once, with what is shown here.';
}
