import type { Distribution } from '@callboard/plugin-scorecards-common';
import { DistributionPart, levelColor } from '@callboard/ui';

/** Id that stands for entities below the lowest level. */
export const NO_LEVEL = 'none';

type Level = Distribution['levels'][number];

/** The levels of a track lowest first, with those that have none in front. */
export function levelsByRank({ levels, total }: Distribution): Level[] {
  const sorted = [...levels].sort((a, b) => a.rank - b.rank);
  if (sorted[0]?.rank === 0) {
    return sorted;
  }
  const counted = sorted.reduce((sum, { count }) => sum + count, 0);
  return [
    { id: NO_LEVEL, title: 'No level', rank: 0, count: total - counted },
    ...sorted,
  ];
}

/**
 * The parts of a distribution as a bar shows them, lowest level first.
 *
 * @param distribution - of one track
 * @param hrefOf - path of the list of entities with a level
 */
export function levelParts(
  distribution: Distribution,
  hrefOf?: (levelId: string) => string,
): DistributionPart[] {
  const levels = levelsByRank(distribution);
  return levels.map(({ id, title, rank, count }) => ({
    id,
    count,
    label: rank === 0 ? 'No level' : title,
    color: levelColor(rank, levels.length - 1),
    ...(hrefOf && count > 0 && { href: hrefOf(rank === 0 ? NO_LEVEL : id) }),
  }));
}

/** The title of a level of a track by its rank. */
export function levelTitle(
  distribution: Distribution | undefined,
  rank: number,
): string {
  const level = distribution?.levels.find(one => one.rank === rank);
  return rank === 0 ? 'No level' : (level?.title ?? `Level ${rank}`);
}
