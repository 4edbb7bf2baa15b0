import type { ExemptionState } from '@callboard/plugin-scorecards-common';
import type { Status } from '@callboard/ui';

/** How the state of an exemption is said and drawn, in the order they come. */
export const exemptionWords: Record<
  ExemptionState,
  { word: string; status: Status }
> = {
  requested: { word: 'Requested', status: 'warn' },
  approved: { word: 'Approved', status: 'good' },
  refused: { word: 'Refused', status: 'bad' },
  expired: { word: 'Expired', status: 'neutral' },
  revoked: { word: 'Revoked', status: 'neutral' },
};
