import type { Entity } from '@backstage/catalog-model';
import { levelOf } from '@callboard/plugin-scorecards-common';
import type {
  FactSet,
  RuleContext,
  RuleReason,
  RuleVerdict,
  CompiledRule,
} from '@callboard/plugin-scorecards-common';
import type { Card, StoredLevel, StoredResult, StoredResults } from './Card';
import type { EvaluationPlan, PlannedCheck } from './EvaluationPlan';
import type { DirtyEntity } from './EvaluationStore';

/** More reasons than this help nobody. */
const MAX_REASONS = 10;

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

/** A result that may be left out, because nobody asks for the check. */
type Finding = Omit<StoredResult, 'since'> & { isForOthers?: boolean };

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
    const { outcome } = ask(appliesTo, context);
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
    const { isForOthers, ...found } = answer(planned, context, input.exempt);
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

function answer(
  planned: PlannedCheck,
  context: RuleContext,
  exempt: ReadonlySet<string>,
): Finding {
  const { check, appliesTo, rule, enabledFrom } = planned;
  const { version } = check;
  const applies = ask(appliesTo, context);
  if (applies.outcome === 'fail') {
    return {
      outcome: 'not-applicable',
      version,
      isForOthers: true,
      ...because(applies.reasons),
    };
  }
  if (enabledFrom > context.now.getTime()) {
    return {
      outcome: 'not-applicable',
      version,
      ...because([
        {
          path: 'enabledFrom',
          text: `Counts from ${check.enabledFrom?.slice(0, 10)} on`,
        },
      ]),
    };
  }
  const verdict = applies.outcome === 'pass' ? ask(rule, context) : applies;
  if (verdict.outcome === 'pass') {
    return { outcome: 'pass', version };
  }
  return {
    outcome: exempt.has(check.id) ? 'exempt' : verdict.outcome,
    version,
    ...because(verdict.reasons),
  };
}

/** A rule of a check must not take down the evaluation of all others. */
function ask(rule: CompiledRule, context: RuleContext): RuleVerdict {
  try {
    return rule.evaluate(context);
  } catch (error) {
    return {
      outcome: 'unknown',
      reasons: [
        { path: '', text: `The rule could not be evaluated: ${error}` },
      ],
    };
  }
}

function because(reasons: RuleReason[]): { reasons?: RuleReason[] } {
  return reasons.length > 0 ? { reasons: reasons.slice(0, MAX_REASONS) } : {};
}
