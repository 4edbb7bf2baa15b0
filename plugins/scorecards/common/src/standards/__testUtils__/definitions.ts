import type { CheckDefinition, TrackDefinition } from '../types';

/** A check that is right. */
export function aCheck(change: Partial<CheckDefinition> = {}): CheckDefinition {
  return {
    id: 'has-owner',
    title: 'Has an owner',
    why: 'Somebody must answer for it.',
    fix: { text: 'Set `spec.owner`.' },
    owner: 'group:default/platform',
    appliesTo: { kind: 'component' },
    rule: { 'entity.spec.owner': { $exists: true } },
    severity: 'high',
    ...change,
  };
}

/** A track that is right. */
export function aTrack(change: Partial<TrackDefinition> = {}): TrackDefinition {
  return {
    id: 'production',
    title: 'Production readiness',
    description: 'What runs in production has this.',
    owner: 'group:default/platform',
    appliesTo: { kind: 'component' },
    levels: [
      { id: 'bronze', title: 'Bronze', checks: ['has-owner'] },
      { id: 'silver', title: 'Silver', checks: ['has-docs'] },
    ],
    ...change,
  };
}
