import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { EntityCard } from '@callboard/plugin-scorecards-common';
import {
  EmptyState,
  LoadFailure,
  RelativeTime,
  SkeletonRows,
} from '@callboard/ui';
import { CheckAgain } from './CheckAgain';
import { checksOfTrack, checksOutsideTracks } from './checksOfTrack';
import styles from './EntityScorecards.module.css';
import { OtherChecksSection, TrackSection } from './TrackSection';
import { StaleSources } from './StaleSources';
import { useEntityCard } from './useEntityCard';

/** What an {@link EntityScorecards} needs. */
export interface EntityScorecardsProps {
  /** Shows nothing, rather than say so, where no track is for the entity. */
  quietWhenEmpty?: boolean;
}

/** The tab "Scorecards" of an entity: its levels, and what to do for the next. */
export function EntityScorecards({ quietWhenEmpty }: EntityScorecardsProps) {
  const { entity } = useEntity();
  const { value, error, reload } = useEntityCard(stringifyEntityRef(entity));
  if (!value) {
    return error ? (
      <LoadFailure what="The scorecard" error={error} onRetry={reload} />
    ) : (
      <SkeletonRows rows={8} label="Loading the scorecard" />
    );
  }
  if (quietWhenEmpty && value.tracks.length + value.checks.length === 0) {
    return null;
  }
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <p className={styles.when}>
          {value.evaluatedAt ? (
            <>
              Checked <RelativeTime value={value.evaluatedAt} />
            </>
          ) : (
            'Not checked yet'
          )}
        </p>
        <CheckAgain card={value} onChecked={reload} />
      </div>
      {error && (
        <LoadFailure
          what="A newer scorecard"
          size="compact"
          error={error}
          onRetry={reload}
        />
      )}
      <StaleSources sources={value.staleSources} />
      <Card card={value} onChanged={reload} />
    </div>
  );
}

function Card(props: { card: EntityCard; onChanged: () => void }) {
  const { card, onChanged } = props;
  if (!card.evaluatedAt) {
    return (
      <EmptyState title="The first check is on its way">
        New entities are checked within minutes. This page shows the result as
        soon as it is there.
      </EmptyState>
    );
  }
  if (card.tracks.length + card.checks.length === 0) {
    return (
      <EmptyState title="No track is for this entity">
        Tracks say whom they are for. None of them names entities of this kind
        and type.
      </EmptyState>
    );
  }
  return (
    <>
      {card.tracks.map(track => (
        <TrackSection
          key={track.trackId}
          entityRef={card.entityRef}
          track={track}
          checks={checksOfTrack(card, track)}
          onChanged={onChanged}
        />
      ))}
      <OtherChecksSection
        entityRef={card.entityRef}
        checks={checksOutsideTracks(card)}
        onChanged={onChanged}
      />
    </>
  );
}
