import type {
  Check,
  CompiledRule,
  Track,
} from '@callboard/plugin-scorecards-common';
import type { StandardsSnapshot } from '../standards/StandardsInForce';
import type { Card } from './Card';
import type { DirtyEntity } from './EvaluationStore';

/** A check as evaluation needs it. */
export interface PlannedCheck {
  check: Check;
  appliesTo: CompiledRule;
  rule: CompiledRule;
  /** Sources that its rules read. */
  sources: ReadonlySet<string>;
  /** When it begins to count, in milliseconds since 1970. */
  enabledFrom: number;
}

/** A track as evaluation needs it. */
export interface PlannedTrack {
  track: Track;
  appliesTo: CompiledRule;
}

/** Stands for the entity itself among the sources of a change. */
export const ENTITY_SOURCE = 'entity';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** What is to be asked of entities under the standards of one moment. */
export class EvaluationPlan {
  readonly checks: ReadonlyMap<string, PlannedCheck>;
  readonly tracks: readonly PlannedTrack[];

  constructor(standards: StandardsSnapshot) {
    this.checks = new Map(
      [...standards.checks].map(([id, compiled]) => [
        id,
        {
          ...compiled,
          sources: new Set([
            ...compiled.appliesTo.sources,
            ...compiled.rule.sources,
          ]),
          enabledFrom: Date.parse(compiled.check.enabledFrom ?? '') || 0,
        },
      ]),
    );
    this.tracks = [...standards.tracks.values()];
  }

  /**
   * The checks whose result may change by time alone: those that look at dates,
   * and those that began to count in the last week.
   */
  dependingOnTime(now: Date): string[] {
    return [...this.checks.values()]
      .filter(
        ({ appliesTo, rule, enabledFrom }) =>
          appliesTo.dependsOnTime ||
          rule.dependsOnTime ||
          Math.abs(now.getTime() - enabledFrom) < WEEK_MS,
      )
      .map(({ check }) => check.id);
  }

  /**
   * The checks that a change of an entity asks for. The results of the others
   * are kept, unless another version of the check gave them.
   */
  asked(dirty: DirtyEntity, previous: Card | undefined): PlannedCheck[] {
    const all = [...this.checks.values()];
    if (
      dirty.everything ||
      !previous ||
      dirty.sources.includes(ENTITY_SOURCE)
    ) {
      return all;
    }
    const checks = new Set(dirty.checks);
    return all.filter(({ check, sources }) => {
      const before = previous.results[check.id];
      return (
        checks.has(check.id) ||
        dirty.sources.some(source => sources.has(source)) ||
        (before && before.version !== check.version)
      );
    });
  }
}
