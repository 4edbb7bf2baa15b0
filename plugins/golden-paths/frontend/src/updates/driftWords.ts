import type { DriftState } from '@callboard/plugin-golden-paths-common';
import type { Status } from '@callboard/ui';

/** How a state is said and drawn. */
export interface DriftWords {
  word: string;
  status: Status;
  /** Of its part of a chart, in CSS. */
  color: string;
}

/** How far a service is from its template, in words; in the order of charts. */
export const driftWords: Record<DriftState, DriftWords> = {
  current: { word: 'Current', status: 'good', color: 'var(--cb-chart-3)' },
  behind: { word: 'Behind', status: 'info', color: 'var(--cb-chart-5)' },
  conflicts: {
    word: 'Behind, with conflicts',
    status: 'warn',
    color: 'var(--cb-chart-2)',
  },
  unknown: {
    word: 'Unknown',
    status: 'neutral',
    color: 'var(--cb-border-strong)',
  },
};

/** All states, in the order of charts. */
export const driftStates = Object.keys(driftWords) as DriftState[];
