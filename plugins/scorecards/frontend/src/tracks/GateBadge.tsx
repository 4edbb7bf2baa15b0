import type { GateRules } from '@callboard/plugin-scorecards-common';
import { StatusBadge } from '@callboard/ui';
import { gateWords } from './gateWords';

/** What the gate of a track does; nothing for tracks without one. */
export function GateBadge({ gate }: { gate?: GateRules }) {
  if (!gate) {
    return null;
  }
  const { word, status } = gateWords(
    gate,
    new Date().toISOString().slice(0, 10),
  );
  return <StatusBadge status={status}>{word}</StatusBadge>;
}
