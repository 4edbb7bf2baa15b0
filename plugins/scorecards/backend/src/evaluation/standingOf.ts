import type { LevelOfEntity, Track } from '@callboard/plugin-scorecards-common';

/** Says where an entity is on a track, in the words of the track. */
export function standingOf(
  track: Track,
  { entityRef, rank }: { entityRef: string; rank: number },
): LevelOfEntity {
  // A track may have lost levels since the entity was evaluated.
  const level = track.levels[Math.min(rank, track.levels.length) - 1];
  return {
    entityRef,
    trackId: track.id,
    trackTitle: track.title,
    ...(level && { level: { id: level.id, title: level.title } }),
    rank: Math.min(rank, track.levels.length),
    levelCount: track.levels.length,
  };
}
