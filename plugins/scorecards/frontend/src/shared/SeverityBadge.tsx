import type { Severity } from '@callboard/plugin-scorecards-common';
import { Status, StatusBadge } from '@callboard/ui';
import { severityWords } from './outcomeWords';

const statuses: Record<Severity, Status> = {
  low: 'neutral',
  medium: 'info',
  high: 'warn',
  critical: 'bad',
};

/** How much a failing check matters, as icon and word. */
export function SeverityBadge({ severity }: { severity: Severity }) {
  return (
    <StatusBadge status={statuses[severity]}>
      {severityWords[severity]}
    </StatusBadge>
  );
}
