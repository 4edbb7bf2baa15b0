import type {
  Check,
  CheckDefinition,
  ResultOfEntity,
  Track,
  TrackDefinition,
} from '@callboard/plugin-scorecards-common';

const stored = {
  version: 1,
  source: { type: 'portal' as const },
  updatedAt: '2026-01-10T12:00:00.000Z',
  updatedBy: 'user:default/ada',
};

/** What a check says, for tests. */
export function aCheckDefinition(
  fields: Partial<CheckDefinition> = {},
): CheckDefinition {
  return {
    id: 'has-owner',
    title: 'Has an owner',
    why: 'Somebody must answer at night.',
    fix: { text: 'Set `spec.owner` in the catalog file.' },
    owner: 'group:default/platform',
    appliesTo: { 'entity.kind': 'Component' },
    rule: { 'entity.spec.owner': { $exists: true } },
    severity: 'high',
    ...fields,
  };
}

/** A check in force, for tests. */
export function aCheck(fields: Partial<Check> = {}): Check {
  return { ...aCheckDefinition(), ...stored, ...fields };
}

/** What a track says, for tests. */
export function aTrackDefinition(
  fields: Partial<TrackDefinition> = {},
): TrackDefinition {
  return {
    id: 'production',
    title: 'Production readiness',
    description: 'What runs for customers.',
    owner: 'group:default/platform',
    appliesTo: { 'entity.spec.lifecycle': 'production' },
    levels: [
      { id: 'bronze', title: 'Bronze', checks: ['has-owner'] },
      { id: 'silver', title: 'Silver', checks: ['has-docs'] },
    ],
    ...fields,
  };
}

/** A track in force, for tests. */
export function aTrack(fields: Partial<Track> = {}): Track {
  return { ...aTrackDefinition(), ...stored, ...fields };
}

/** What a check says of an entity, for tests. */
export function aResult(fields: Partial<ResultOfEntity> = {}): ResultOfEntity {
  return {
    entityRef: 'component:default/checkout',
    checkId: 'has-owner',
    checkVersion: 1,
    outcome: 'fail',
    since: '2026-01-10T12:00:00.000Z',
    reasons: [{ path: 'entity.spec.owner', text: 'There is no owner' }],
    ...fields,
  };
}
