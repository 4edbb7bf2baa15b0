import type { TrackStanding } from '@callboard/plugin-scorecards-common';
import { VisuallyHidden } from '@backstage/ui';
import { RiCheckLine } from '@remixicon/react';
import styles from './LevelSteps.module.css';

/** The levels of a track as steps, lowest first, and which of them are reached. */
export function LevelSteps({ track }: { track: TrackStanding }) {
  return (
    <ol className={styles.steps} aria-label={`Levels of ${track.title}`}>
      {track.levels.map(level => (
        <li
          key={level.id}
          className={styles.step}
          data-reached={level.reached}
          data-next={level.id === track.next?.id}
        >
          <span className={styles.mark} aria-hidden="true">
            {level.reached && <RiCheckLine size={12} />}
          </span>
          {level.title}
          <VisuallyHidden>
            {level.reached ? ': reached' : ': not reached'}
          </VisuallyHidden>
        </li>
      ))}
    </ol>
  );
}
