import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity, useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { EntityCard } from '@callboard/plugin-scorecards-common';
import {
  counted,
  LevelBadge,
  LoadFailure,
  Section,
  SkeletonRows,
} from '@callboard/ui';
import { Link } from 'react-router-dom';
import styles from './EntityScorecardsCard.module.css';
import { nextStep } from './nextStep';
import { useEntityCard } from './useEntityCard';

/**
 * The levels of an entity on its overview, and the next step of each. Nothing
 * for entities that no track is for.
 */
export function EntityScorecardsCard() {
  const { entity } = useEntity();
  const { value, error, reload } = useEntityCard(stringifyEntityRef(entity));
  const tab = `${useEntityRefLink()(entity)}/scorecards`;
  if (value && value.tracks.length === 0) {
    return null;
  }
  return (
    <Section title="Scorecards" action={<Link to={tab}>All checks</Link>}>
      {!value && error && (
        <LoadFailure
          what="The scorecard"
          size="compact"
          error={error}
          onRetry={reload}
        />
      )}
      {!value && !error && (
        <SkeletonRows rows={3} label="Loading the scorecard" />
      )}
      {value && <Tracks card={value} tab={tab} />}
    </Section>
  );
}

function Tracks({ card, tab }: { card: EntityCard; tab: string }) {
  const failing = card.checks.filter(({ outcome }) => outcome === 'fail');
  return (
    <>
      <ul className={styles.tracks}>
        {card.tracks.map(track => (
          <li key={track.trackId} className={styles.track}>
            <span className={styles.words}>
              <span className={styles.title}>{track.title}</span>
              <span className={styles.next}>
                {track.next ? (
                  <Link
                    to={
                      track.next.missing.length > 0
                        ? `${tab}?check=${encodeURIComponent(track.next.missing[0])}`
                        : tab
                    }
                  >
                    {nextStep(track)}
                  </Link>
                ) : (
                  nextStep(track)
                )}
              </span>
            </span>
            <LevelBadge
              level={track.level?.title ?? 'No level'}
              rank={track.rank}
            />
          </li>
        ))}
      </ul>
      <p className={styles.failing}>
        {failing.length === 0
          ? 'No check fails'
          : `${counted(failing.length, 'check fails', 'checks fail')} in all`}
      </p>
    </>
  );
}
