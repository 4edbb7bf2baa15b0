import type {
  Exemption,
  ExemptionDecision,
} from '@callboard/plugin-scorecards-common';

/** What can be said to an exemption. */
export type Decision = ExemptionDecision['decision'];

/** The words of a decision. */
export interface DecisionWords {
  act: string;
  /** What it does to the entity. */
  effect: string;
  /** Whether those who asked are owed a reason. */
  needsComment: boolean;
  isDestructive: boolean;
}

/** How decisions are said. */
export const decisionWords: Record<Decision, DecisionWords> = {
  approve: {
    act: 'Approve',
    effect: 'The check counts as passed for the entity until then.',
    needsComment: false,
    isDestructive: false,
  },
  refuse: {
    act: 'Refuse',
    effect: 'The check goes on failing for the entity.',
    needsComment: true,
    isDestructive: true,
  },
  revoke: {
    act: 'Revoke',
    effect: 'The exemption ends now, and the check counts again.',
    needsComment: true,
    isDestructive: true,
  },
};

/** What the person who looks can say to an exemption now. */
export function decisionsOn(exemption: Exemption): Decision[] {
  if (!exemption.mayDecide) {
    return [];
  }
  switch (exemption.state) {
    case 'requested':
      return ['approve', 'refuse'];
    case 'approved':
      return ['revoke'];
    default:
      return [];
  }
}
