import { seededRandom } from './seededRandom';

/** Where an entity is on a track now. */
export interface PresentLevel {
  entityRef: string;
  trackId: string;
  rank: number;
  /** Empty for everybody, and the groups, system and domain that it counts for. */
  scopeRefs: string[];
}

/** How an entity came to its level. Days count from the first one, which is 0. */
export interface Past {
  /** The first day that it was there; 0 or before for the whole time. */
  from: number;
  /** Levels reached at first. */
  startRank: number;
  /** Later levels, by day. */
  steps: { day: number; rank: number }[];
}

/** Share of entities that came during the time. */
const NEWCOMERS = 0.3;
/** Share of entities that were a level higher and lost it lately. */
const FALLEN = 0.05;
/** Days before the end in which nothing happens: they are real ones. */
const QUIET = 2;

/**
 * Invents how an entity came to where it is: most began lower and climbed, few
 * fell back in the last two months. The same entity has the same past every time.
 *
 * @param days - how long ago it begins
 * @param levelCount - levels of the track
 */
export function inventPast(
  { entityRef, trackId, rank }: PresentLevel,
  { days, levelCount }: { days: number; levelCount: number },
): Past {
  const ofEntity = seededRandom(entityRef);
  const random = seededRandom(`${entityRef} ${trackId}`);
  const from = ofEntity() < NEWCOMERS ? Math.floor(ofEntity() * 0.8 * days) : 0;
  const startRank = Math.floor(random() * (rank + 0.6));
  const climbed = Array.from(
    { length: Math.max(rank - startRank, 0) },
    () => from + 1 + Math.floor(random() * (days - QUIET - from - 1)),
  ).sort((a, b) => a - b);
  const steps = climbed.map((day, index) => ({
    day,
    rank: startRank + index + 1,
  }));
  if (random() < FALLEN && rank < levelCount) {
    const fall = days - QUIET - Math.floor(random() * 60);
    const rise = Math.max(fall - 60 - Math.floor(random() * 90), from + 1);
    return {
      from,
      startRank: Math.min(startRank, rank),
      steps: [
        ...steps.filter(({ day }) => day < rise),
        { day: rise, rank: rank + 1 },
        { day: fall, rank },
      ],
    };
  }
  return { from, startRank: Math.min(startRank, rank), steps };
}

/** Levels reached on a day; undefined before the entity was there. */
export function rankOn(past: Past, day: number): number | undefined {
  if (day < past.from) {
    return undefined;
  }
  return past.steps.reduce(
    (rank, step) => (step.day <= day ? step.rank : rank),
    past.startRank,
  );
}
