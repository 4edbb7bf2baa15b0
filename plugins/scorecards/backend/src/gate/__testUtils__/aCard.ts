import type {
  CheckOutcome,
  CheckResult,
  EntityCard,
} from '@callboard/plugin-scorecards-common';

/** The entity of {@link aCard}. */
export const ENTITY = 'component:default/orders';

function aResult(checkId: string, outcome: CheckOutcome): CheckResult {
  return {
    checkId,
    checkVersion: 1,
    title: `The ${checkId}`,
    severity: 'high',
    outcome,
    reasons: outcome === 'pass' ? [] : [{ path: '', text: `No ${checkId}.` }],
    since: '2026-01-01T00:00:00.000Z',
    fix: {
      text: `Add the ${checkId}.`,
      templateUrl: `/create/templates/default/fix-${checkId}`,
    },
  };
}

/**
 * A card on the track `production` with the levels bronze (owner), silver
 * (readme, runbook) and gold (tests).
 *
 * @param outcomes - of the checks; those that are not named pass
 */
export function aCard(
  outcomes: Record<string, CheckOutcome> = {},
  more: Partial<EntityCard> = {},
): EntityCard {
  const levels = [
    { id: 'bronze', title: 'Bronze', checks: ['owner'], reached: true },
    {
      id: 'silver',
      title: 'Silver',
      checks: ['readme', 'runbook'],
      reached: false,
    },
    { id: 'gold', title: 'Gold', checks: ['tests'], reached: false },
  ];
  return {
    entityRef: ENTITY,
    evaluatedAt: '2026-01-02T00:00:00.000Z',
    tracks: [
      {
        trackId: 'production',
        title: 'Production readiness',
        level: { id: 'bronze', title: 'Bronze' },
        rank: 1,
        levelCount: 3,
        since: '2026-01-01T00:00:00.000Z',
        levels,
      },
    ],
    checks: levels
      .flatMap(({ checks }) => checks)
      .map(id => aResult(id, outcomes[id] ?? 'pass')),
    staleSources: [],
    ...more,
  };
}
