import type { Entity } from '@backstage/catalog-model';
import { levelOf } from '@callboard/plugin-scorecards-common';
import type { FactSet, RuleContext } from '@callboard/plugin-scorecards-common';
import { answerCheck, askRule } from './answerCheck';
import type { Card, StoredLevel, StoredResults } from './Card';
import type { EvaluationPlan } from './EvaluationPlan';
import type { DirtyEntity } from './EvaluationStore';

/** What is known of an entity when it is evaluated. */
export interface EntityInput {
  entity: Entity;
  dirty: DirtyEntity;
  facts: readonly FactSet[];
  /** Checks that it is exempt from. */
  exempt: ReadonlySet<string>;
  previous: Card | undefined;
  now: Date;
}

/**
 * Asks an entity what changed for it, and keeps the results of all else.
 *
 * - A check that is for others is not applicable; such results are kept only
 *   for checks of the entity's tracks.
 * - What cannot be answered is unknown, also when a rule fails to run.
 * - An exemption covers what failed and what is unknown.
 */
export function evaluateEntity(plan: EvaluationPlan, input: EntityInput): Card {
  const { dirty, previous, now } = input;
  const context: RuleContext = {
    entity: input.entity,
    facts: Object.fromEntries(input.facts.map(set => [set.source, set])),
    now,
  };
  const tracks = plan.tracks.filter(({ track, appliesTo }) => {
    const { outcome } = askRule(appliesTo, context);
    return outcome === 'unknown'
      ? previous?.levels.some(({ trackId }) => trackId === track.id)
      : outcome === 'pass';
  });
  const ofTracks = new Set(
    tracks.flatMap(({ track }) => track.levels.flatMap(({ checks }) => checks)),
  );
  const results: StoredResults = {};
  for (const [id, result] of Object.entries(previous?.results ?? {})) {
    if (plan.checks.has(id)) {
      results[id] = result;
    }
  }
  const since = now.toISOString();
  for (const planned of plan.asked(dirty, previous)) {
    const { id } = planned.check;
    const { isForOthers, ...found } = answerCheck(
      planned,
      context,
      input.exempt,
    );
    if (isForOthers && !ofTracks.has(id)) {
      delete results[id];
    } else {
      const before = previous?.results[id];
      const isSame = before?.outcome === found.outcome;
      results[id] = { ...found, since: isSame ? before.since : since };
    }
  }
  return {
    entityRef: dirty.entityRef,
    results,
    levels: tracks.map(({ track }): StoredLevel => {
      const { rank, level } = levelOf(track, id => results[id]?.outcome);
      const before = previous?.levels.find(
        ({ trackId }) => trackId === track.id,
      );
      const isSame = before?.rank === rank;
      return {
        trackId: track.id,
        rank,
        ...(level && { levelId: level.id }),
        since: isSame ? before.since : since,
      };
    }),
  };
}
