import type { EntityCard } from '@callboard/plugin-scorecards-common';

/** How many checks have another outcome in one card than in the other. */
export function changedChecks(before: EntityCard, after: EntityCard): number {
  const old = new Map(
    before.checks.map(({ checkId, outcome }) => [checkId, outcome]),
  );
  return after.checks.filter(
    ({ checkId, outcome }) => old.get(checkId) !== outcome,
  ).length;
}
