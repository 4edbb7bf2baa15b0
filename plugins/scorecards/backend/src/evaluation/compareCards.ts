import { isDeepStrictEqual } from 'node:util';
import type { RuleReason } from '@callboard/plugin-scorecards-common';
import type { Card, StoredLevel, StoredResult } from './Card';
import type { CardChanges, LevelChange, ResultChange } from './EvaluationStore';

/**
 * Adds to some changes what is different between two cards of an entity, if
 * anything is.
 *
 * @param previous - undefined for an entity that was never evaluated: its first
 *   results are no change of anything
 */
export function compareCards(
  previous: Card | undefined,
  card: Card,
  changes: CardChanges,
): void {
  const levels = compareLevels(previous, card);
  changes.levels.push(...levels);
  if (!previous) {
    changes.cards.push(card);
    return;
  }
  const results = compareOutcomes(previous, card);
  changes.results.push(...results);
  if (
    levels.length > 0 ||
    results.length > 0 ||
    !isSameOtherwise(previous, card)
  ) {
    changes.cards.push(card);
  }
}

/** Adds to some changes that an entity does not exist any more. */
export function noteGone(previous: Card, changes: CardChanges): void {
  const nothing = { ...previous, results: {}, levels: [] };
  changes.gone.push(previous.entityRef);
  changes.levels.push(...compareLevels(previous, nothing));
  changes.results.push(...compareOutcomes(previous, nothing));
}

function compareLevels(
  previous: Card | undefined,
  { entityRef, levels }: Card,
): LevelChange[] {
  const changes: LevelChange[] = [];
  const before = new Map(
    previous?.levels.map(level => [level.trackId, level.rank]),
  );
  for (const { trackId, rank } of levels) {
    const from = before.get(trackId);
    before.delete(trackId);
    if (from !== rank) {
      changes.push({ entityRef, trackId, from, to: rank });
    }
  }
  for (const [trackId, from] of before) {
    changes.push({ entityRef, trackId, from });
  }
  return changes;
}

function compareOutcomes(
  previous: Card,
  { entityRef, results }: Card,
): ResultChange[] {
  const changes: ResultChange[] = [];
  for (const [checkId, { outcome, version: checkVersion }] of Object.entries(
    results,
  )) {
    const from = previous.results[checkId]?.outcome;
    if (from !== outcome) {
      changes.push({ entityRef, checkId, from, to: outcome, checkVersion });
    }
  }
  for (const [checkId, before] of Object.entries(previous.results)) {
    if (!results[checkId]) {
      const { outcome: from, version: checkVersion } = before;
      changes.push({ entityRef, checkId, from, checkVersion });
    }
  }
  return changes;
}

/** Of cards with the same outcomes and ranks. */
function isSameOtherwise(previous: Card, card: Card): boolean {
  return (
    Object.entries(card.results).every(([id, result]) =>
      isSameResult(previous.results[id], result),
    ) && levelIdsOf(previous.levels) === levelIdsOf(card.levels)
  );
}

function isSameResult(before: StoredResult, result: StoredResult): boolean {
  return (
    before === result ||
    (before.version === result.version &&
      isSameReasons(before.reasons ?? [], result.reasons ?? []))
  );
}

function isSameReasons(before: RuleReason[], reasons: RuleReason[]): boolean {
  return (
    before.length === reasons.length &&
    before.every(
      ({ path, text, found }, index) =>
        path === reasons[index].path &&
        text === reasons[index].text &&
        isDeepStrictEqual(found, reasons[index].found),
    )
  );
}

/** A level may be renamed while the ranks stay. */
function levelIdsOf(levels: StoredLevel[]): string {
  return levels
    .map(({ trackId, levelId }) => `${trackId}:${levelId}`)
    .sort()
    .join();
}
