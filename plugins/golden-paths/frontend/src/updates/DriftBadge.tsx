import type { DriftState } from '@callboard/plugin-golden-paths-common';
import { StatusBadge } from '@callboard/ui';
import { driftWords } from './driftWords';

/** How far a service is from its template, as icon and word. */
export function DriftBadge({ state }: { state: DriftState }) {
  const { word, status } = driftWords[state];
  return <StatusBadge status={status}>{word}</StatusBadge>;
}
