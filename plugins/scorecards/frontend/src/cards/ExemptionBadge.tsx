import type {
  CheckResult,
  ExemptionState,
} from '@callboard/plugin-scorecards-common';
import { Status, StatusBadge } from '@callboard/ui';

const states: Record<ExemptionState, { word: string; status: Status }> = {
  requested: { word: 'Exemption requested', status: 'info' },
  approved: { word: 'Exempt', status: 'info' },
  refused: { word: 'Exemption refused', status: 'warn' },
  expired: { word: 'Exemption expired', status: 'neutral' },
  revoked: { word: 'Exemption revoked', status: 'neutral' },
};

/** How far an exemption came, and until when it is; nothing without one. */
export function ExemptionBadge(props: { exemption: CheckResult['exemption'] }) {
  const { exemption } = props;
  if (!exemption) {
    return null;
  }
  const { word, status } = states[exemption.state];
  const hasEnd =
    exemption.state === 'requested' || exemption.state === 'approved';
  const until = new Date(exemption.until).toLocaleDateString(undefined, {
    dateStyle: 'medium',
  });
  return (
    <StatusBadge status={status}>
      {hasEnd ? `${word} until ${until}` : word}
    </StatusBadge>
  );
}
