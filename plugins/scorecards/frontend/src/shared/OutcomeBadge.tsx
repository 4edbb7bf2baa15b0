import type { CheckOutcome } from '@callboard/plugin-scorecards-common';
import { StatusBadge } from '@callboard/ui';
import { outcomeWords } from './outcomeWords';

/** What a check says of an entity, as icon and word. */
export function OutcomeBadge({ outcome }: { outcome: CheckOutcome }) {
  const { word, status } = outcomeWords[outcome];
  return <StatusBadge status={status}>{word}</StatusBadge>;
}
