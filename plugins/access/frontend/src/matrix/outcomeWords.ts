import type { Outcome } from '@callboard/plugin-access-common';

/** Outcomes, short enough for a cell. */
export const outcomeWords: Record<Outcome, string> = {
  allow: 'Allow',
  deny: 'Deny',
  conditional: 'Some',
};
