import type {
  CheckDefinition,
  TrackDefinition,
} from '@callboard/plugin-scorecards-common';

/** A check that asks for an owner; parts can be given otherwise. */
export function aCheck(
  id: string,
  parts: Partial<CheckDefinition> = {},
): CheckDefinition {
  return {
    id,
    title: `Check ${id}`,
    why: 'Somebody has to answer for it.',
    fix: { text: 'Set `spec.owner`.' },
    owner: 'group:default/platform',
    appliesTo: { kind: 'Component' },
    rule: { 'entity.spec.owner': { $exists: true } },
    severity: 'medium',
    ...parts,
  };
}

/** A track with one level of the given checks. */
export function aTrack(
  id: string,
  {
    checks = [],
    ...parts
  }: Partial<TrackDefinition> & { checks?: string[] } = {},
): TrackDefinition {
  return {
    id,
    title: `Track ${id}`,
    description: 'What production takes.',
    owner: 'group:default/platform',
    appliesTo: { kind: 'Component' },
    levels: [{ id: 'bronze', title: 'Bronze', checks }],
    ...parts,
  };
}
