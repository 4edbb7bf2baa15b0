import {
  compileRule,
  levelOf,
  type CheckOutcome,
  type CompiledRule,
  type LevelDefinition,
  type RuleContext,
  type TrackDefinition,
} from '@callboard/plugin-scorecards-common';
import { answerCheck, askRule } from '../evaluation/answerCheck';
import { EvaluationPlan } from '../evaluation/EvaluationPlan';
import type { StandardsSnapshot } from '../standards/StandardsInForce';
import { NOT_CONCERNED, type Trial, type TrialResult } from './Trial';

/** Stands for being below the lowest level. */
const NO_LEVEL = 'none';

interface TriedTrack {
  levels: LevelDefinition[];
  appliesTo: CompiledRule;
}

/** Tries a track beside the one of the same id that is in force. */
export function createTrackTrial(
  definition: TrackDefinition,
  standards: StandardsSnapshot,
): Trial {
  const inForce = standards.tracks.get(definition.id);
  const present: TriedTrack | undefined = inForce && {
    levels: inForce.track.levels,
    appliesTo: inForce.appliesTo,
  };
  const next: TriedTrack = {
    levels: definition.levels,
    appliesTo: compileRule(definition.appliesTo),
  };
  const versions = present ? [present, next] : [next];
  const plan = new EvaluationPlan(standards);
  const ids = new Set(
    versions.flatMap(({ levels }) => levels.flatMap(({ checks }) => checks)),
  );
  const checks = [...ids].flatMap(id => plan.checks.get(id) ?? []);
  const isOn = (track: TriedTrack, context: RuleContext) =>
    askRule(track.appliesTo, context).outcome === 'pass';
  return {
    sources: [...new Set(checks.flatMap(({ sources }) => [...sources]))],
    concerns: context => versions.some(track => isOn(track, context)),
    compare: ({ context, exempt }) => {
      const outcomes = new Map<string, CheckOutcome>(
        checks.map(planned => [
          planned.check.id,
          answerCheck(planned, context, exempt).outcome,
        ]),
      );
      const rankOn = (track: TriedTrack) =>
        isOn(track, context)
          ? levelOf(track, id => outcomes.get(id)).rank
          : undefined;
      return compareRanks(
        { levels: present?.levels ?? [], rank: present && rankOn(present) },
        { levels: next.levels, rank: rankOn(next) },
      );
    },
  };
}

interface Standing {
  levels: LevelDefinition[];
  /** Absent for what is not on the track. */
  rank?: number;
}

/**
 * A level that both versions have is the same thing, wherever it stands; other
 * levels are compared by the share of the way.
 */
function compareRanks(before: Standing, after: Standing): TrialResult {
  const from = nameOf(before);
  const to = nameOf(after);
  if (from === to || before.rank === undefined || after.rank === undefined) {
    return { from, to, direction: 'same' };
  }
  const sameLevel = after.levels.findIndex(({ id }) => id === from);
  const expected =
    sameLevel >= 0
      ? sameLevel + 1
      : (before.rank / before.levels.length) * after.levels.length;
  if (after.rank === expected) {
    return { from, to, direction: 'same' };
  }
  return { from, to, direction: after.rank > expected ? 'better' : 'worse' };
}

function nameOf({ levels, rank }: Standing): string {
  if (rank === undefined) {
    return NOT_CONCERNED;
  }
  return rank > 0 ? levels[rank - 1].id : NO_LEVEL;
}
