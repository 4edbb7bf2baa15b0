import type { Distribution, Track } from '@callboard/plugin-scorecards-common';
import { DistributionBar, levelColor } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { useScorecardsPath } from '../shared/useScorecardsPath';

/** How the entities of a track are spread over its levels, each with its list. */
export function TrackSpread(props: {
  track: Track;
  distribution: Distribution;
}) {
  const { track, distribution } = props;
  const path = useScorecardsPath();
  const base = path('tracks', track.id);
  const { levels, total } = distribution;
  const reached = levels.reduce((sum, { count }) => sum + count, 0);
  const parts = [
    ...levels,
    ...(levels.some(({ rank }) => rank === 0)
      ? []
      : [{ id: 'none', title: 'None yet', rank: 0, count: total - reached }]),
  ].sort((a, b) => a.rank - b.rank);
  return (
    <DistributionBar
      label={`Entities of ${track.title} by level`}
      parts={parts.map(({ id, title, rank, count }) => ({
        id,
        label: title,
        count,
        color: levelColor(rank, track.levels.length),
        href: `${base}?level=${encodeURIComponent(id)}`,
      }))}
      renderLink={({ href }, children) => (
        <Link to={href ?? base}>{children}</Link>
      )}
    />
  );
}
