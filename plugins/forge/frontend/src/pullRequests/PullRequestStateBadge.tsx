import { PullRequestState } from '@callboard/plugin-forge-common';
import { Status, StatusBadge } from '@callboard/ui';

const STATES: Record<PullRequestState, { status: Status; label: string }> = {
  open: { status: 'info', label: 'Open' },
  merged: { status: 'good', label: 'Merged' },
  closed: { status: 'neutral', label: 'Closed' },
};

/** How far a pull request is, as icon and word. */
export function PullRequestStateBadge(props: { state: PullRequestState }) {
  const { status, label } = STATES[props.state];
  return <StatusBadge status={status}>{label}</StatusBadge>;
}
