import type { GateRules, Track } from '@callboard/plugin-scorecards-common';
import type { Status } from '@callboard/ui';

const modes: Record<GateRules['mode'], { word: string; status: Status }> = {
  report: { word: 'Gate reports', status: 'neutral' },
  warn: { word: 'Gate warns', status: 'warn' },
  enforce: { word: 'Gate enforces', status: 'bad' },
};

/** The modes of a gate as people choose them. */
export const gateModes: { id: GateRules['mode']; label: string }[] = [
  { id: 'report', label: 'Report: says what is missing' },
  { id: 'warn', label: 'Warn: says so loudly' },
  { id: 'enforce', label: 'Enforce: stops what does not pass' },
];

/**
 * What the gate of a track does now, and from when on it enforces.
 *
 * @param today - UTC date, `YYYY-MM-DD`
 */
export function gateWords(
  gate: GateRules,
  today: string,
): { word: string; status: Status } {
  const { mode, enforceFrom } = gate;
  const isLater =
    mode === 'enforce' && enforceFrom !== undefined && enforceFrom > today;
  return isLater
    ? { word: `Gate warns, enforces from ${enforceFrom}`, status: 'warn' }
    : modes[mode];
}

/** The level that the gate asks when a call names none; undefined without one. */
export function gateLevel({ gate, levels }: Track): string | undefined {
  return levels.find(({ id }) => id === gate?.level)?.title;
}
