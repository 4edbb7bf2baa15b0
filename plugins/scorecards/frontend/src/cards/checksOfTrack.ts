import type {
  CheckResult,
  EntityCard,
  TrackStanding,
} from '@callboard/plugin-scorecards-common';

/** A check of a track, with the level that asks for it. */
export interface CheckOfTrack extends CheckResult {
  /** Title; absent for checks outside of tracks. */
  levelTitle?: string;
}

/** The checks of a track by what there is to do about them. */
export interface TrackChecks {
  /** What stands before the next level, cheapest first. */
  next: CheckOfTrack[];
  /** What fails or is unknown, but only matters for later levels. */
  later: CheckOfTrack[];
  exempt: CheckOfTrack[];
  passed: CheckOfTrack[];
  notApplicable: CheckOfTrack[];
}

function sorted(checks: CheckOfTrack[], next: readonly string[]): TrackChecks {
  const open = checks.filter(
    ({ outcome }) => outcome === 'fail' || outcome === 'unknown',
  );
  return {
    next: next.flatMap(id => open.filter(({ checkId }) => checkId === id)),
    later: open.filter(({ checkId }) => !next.includes(checkId)),
    exempt: checks.filter(({ outcome }) => outcome === 'exempt'),
    passed: checks.filter(({ outcome }) => outcome === 'pass'),
    notApplicable: checks.filter(({ outcome }) => outcome === 'not-applicable'),
  };
}

/** Sorts the checks of one track of a card. */
export function checksOfTrack(
  card: EntityCard,
  track: TrackStanding,
): TrackChecks {
  const results = new Map(card.checks.map(check => [check.checkId, check]));
  const checks = track.levels.flatMap(level =>
    level.checks.flatMap(id => {
      const result = results.get(id);
      return result ? [{ ...result, levelTitle: level.title }] : [];
    }),
  );
  return sorted(checks, track.next?.missing ?? []);
}

/** Sorts the checks of a card that belong to none of its tracks. */
export function checksOutsideTracks(card: EntityCard): TrackChecks {
  const inTracks = new Set(
    card.tracks.flatMap(({ levels }) => levels.flatMap(({ checks }) => checks)),
  );
  return sorted(
    card.checks.filter(({ checkId }) => !inTracks.has(checkId)),
    [],
  );
}
