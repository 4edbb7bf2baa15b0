import type {
  CheckResult,
  EntityCard,
  TrackStanding,
} from '@callboard/plugin-scorecards-common';

/** A component that every test may use. */
export const checkout = 'component:default/checkout';

/** A check of a card that fails, where nothing else is said. */
export function aResult(parts: Partial<CheckResult> = {}): CheckResult {
  return {
    checkId: 'has-readme',
    checkVersion: 3,
    title: 'Has a README',
    severity: 'medium',
    outcome: 'fail',
    reasons: [
      { path: 'facts.files.readme.exists', text: 'README.md does not exist' },
    ],
    since: '2026-11-01T10:00:00.000Z',
    why: 'People start to read there.',
    fix: { text: 'Write a `README.md`.' },
    ...parts,
  };
}

/** A track with two levels, of which the lower one is reached. */
export function aStanding(parts: Partial<TrackStanding> = {}): TrackStanding {
  return {
    trackId: 'production',
    title: 'Production readiness',
    level: { id: 'bronze', title: 'Bronze' },
    rank: 1,
    levelCount: 2,
    since: '2026-10-01T10:00:00.000Z',
    next: { id: 'silver', title: 'Silver', missing: ['has-readme'] },
    levels: [
      { id: 'bronze', title: 'Bronze', checks: ['has-owner'], reached: true },
      { id: 'silver', title: 'Silver', checks: ['has-readme'], reached: false },
    ],
    ...parts,
  };
}

/** The card of {@link checkout}: one check passed, one failed. */
export function aCard(parts: Partial<EntityCard> = {}): EntityCard {
  return {
    entityRef: checkout,
    evaluatedAt: '2026-11-22T10:00:00.000Z',
    tracks: [aStanding()],
    checks: [
      aResult(),
      aResult({
        checkId: 'has-owner',
        title: 'Has an owner',
        outcome: 'pass',
        reasons: [],
        why: undefined,
        fix: undefined,
      }),
    ],
    staleSources: [],
    ...parts,
  };
}
