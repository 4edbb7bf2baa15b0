import type {
  CheckOutcome,
  Severity,
} from '@callboard/plugin-scorecards-common';
import type { Status } from '@callboard/ui';

/** How the outcome of a check is said and drawn. */
export const outcomeWords: Record<
  CheckOutcome,
  { word: string; status: Status }
> = {
  pass: { word: 'Passed', status: 'good' },
  fail: { word: 'Failed', status: 'bad' },
  unknown: { word: 'Unknown', status: 'warn' },
  exempt: { word: 'Exempt', status: 'info' },
  'not-applicable': { word: 'Does not apply', status: 'neutral' },
};

/** How a severity is said. */
export const severityWords: Record<Severity, string> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical',
};
