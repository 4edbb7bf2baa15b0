import type { TrackDefinition } from '../standards/types';
import type { CheckOutcome } from './types';

/** Where an entity is on a track, by what its checks say. */
export interface LevelReached {
  /** Number of levels reached. */
  rank: number;
  /** Absent below the lowest level. */
  level?: { id: string; title: string };
  /** The next level, and the checks up to it that stand between. */
  next?: { id: string; title: string; missing: string[] };
}

/** Whether an outcome lets an entity have a level. */
export function letsPass(outcome: CheckOutcome | undefined): boolean {
  return (
    outcome === 'pass' || outcome === 'exempt' || outcome === 'not-applicable'
  );
}

/**
 * Finds the highest level such that every check of it and of the levels below
 * passes, is exempt or does not apply. A check without an outcome is unknown,
 * and unknown never passes.
 *
 * @param outcomeOf - says what a check, named by its id, came to
 */
export function levelOf(
  { levels }: Pick<TrackDefinition, 'levels'>,
  outcomeOf: (checkId: string) => CheckOutcome | undefined,
): LevelReached {
  let rank = 0;
  let missing: string[] = [];
  for (const { checks } of levels) {
    missing = checks.filter(id => !letsPass(outcomeOf(id)));
    if (missing.length > 0) {
      break;
    }
    rank += 1;
  }
  const reached = rank > 0 ? levels[rank - 1] : undefined;
  const next = rank < levels.length ? levels[rank] : undefined;
  return {
    rank,
    ...(reached && { level: { id: reached.id, title: reached.title } }),
    ...(next && { next: { id: next.id, title: next.title, missing } }),
  };
}
