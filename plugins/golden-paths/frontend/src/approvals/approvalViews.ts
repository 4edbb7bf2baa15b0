import type { ApprovalsView } from '@callboard/plugin-golden-paths-common';

/** A list of approvals, and what it says while it is empty. */
export interface ApprovalView {
  id: ApprovalsView;
  label: string;
  empty: { title: string; hint: string };
}

/** The lists of approvals, the one that opens first. */
export const approvalViews: readonly ApprovalView[] = [
  {
    id: 'mine',
    label: 'Asked of me',
    empty: {
      title: 'Nothing waits for you',
      hint: 'When a template needs your yes or no, you are notified, and find it here and on the home page.',
    },
  },
  {
    id: 'waiting',
    label: 'All that wait',
    empty: {
      title: 'Nothing waits for an approval',
      hint: 'Templates with an approval stop there until somebody decides.',
    },
  },
  {
    id: 'past',
    label: 'Past',
    empty: {
      title: 'Nothing was decided yet',
      hint: 'What was approved, refused or ran out of time stays on record here.',
    },
  },
];

/** The list that an address names; the first one for any other text. */
export function viewOf(text: string): ApprovalView {
  return approvalViews.find(({ id }) => id === text) ?? approvalViews[0];
}
