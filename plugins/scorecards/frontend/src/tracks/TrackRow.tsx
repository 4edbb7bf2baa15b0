import type { Distribution, Track } from '@callboard/plugin-scorecards-common';
import { counted, EntityLink } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { SourceNote } from '../shared/SourceNote';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import { GateBadge } from './GateBadge';
import styles from './TrackListPage.module.css';
import { TrackSpread } from './TrackSpread';

/** A track in the list. */
export function TrackRow(props: { track: Track; distribution?: Distribution }) {
  const { track, distribution } = props;
  const path = useScorecardsPath();
  const checks = track.levels.flatMap(level => level.checks).length;
  return (
    <li className={styles.track}>
      <div className={styles.head}>
        <Link to={path('tracks', track.id)} className={styles.title}>
          {track.title}
        </Link>
        <GateBadge gate={track.gate} />
        <SourceNote source={track.source} />
        <span className={styles.about}>
          {counted(track.levels.length, 'level')}, {counted(checks, 'check')}
        </span>
        <EntityLink entity={track.owner} className={styles.owner} />
      </div>
      {distribution && (
        <TrackSpread track={track} distribution={distribution} />
      )}
    </li>
  );
}
