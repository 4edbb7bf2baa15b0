import type { ListedEntity } from '@callboard/plugin-scorecards-common';
import {
  ChoiceFilter,
  CursorPages,
  EmptyState,
  EntityLink,
  LevelBadge,
  LoadFailure,
  Section,
  SkeletonRows,
  Toolbar,
  useFilterParam,
} from '@callboard/ui';
import { useEffect, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import styles from './TeamEntities.module.css';
import { useTeamEntities } from './useTeamEntities';
import { useTrackLevels } from './useTrackLevels';

/** The entities of a scope with their level on a track; both are in the address. */
export function TeamEntities({ scopeRef }: { scopeRef: string }) {
  const [params] = useSearchParams();
  const [wanted] = useFilterParam('track');
  const [level, setLevel] = useFilterParam('level');
  const tracks = useTrackLevels();
  const track =
    tracks.value?.find(({ id }) => id === wanted) ?? tracks.value?.[0];
  const entities = useTeamEntities(
    scopeRef,
    tracks.value && {
      track: track?.id,
      // A level means nothing without its track.
      level: (track && level) || undefined,
      cursor: params.get('cursor') ?? undefined,
    },
  );
  const { value } = entities;
  const error = tracks.error ?? entities.error;
  const reload = tracks.error ? tracks.reload : entities.reload;
  const { hash, search } = useLocation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hash === '#entities') {
      place.current?.scrollIntoView?.({ block: 'start' });
    }
  }, [hash, search]);
  return (
    <div ref={place}>
      <Section title={track ? `Entities on ${track.title}` : 'Entities'}>
        <div className={styles.list}>
          <Toolbar>
            <ChoiceFilter
              label="Level"
              all="All levels"
              options={[
                { id: 'none', label: 'No level' },
                ...(track?.levels ?? []).map(({ id, title }) => ({
                  id,
                  label: title,
                })),
              ]}
              value={level}
              onChange={setLevel}
            />
          </Toolbar>
          {error && (
            <LoadFailure
              what="The entities"
              size="compact"
              error={error}
              onRetry={reload}
            />
          )}
          {!error && !value && (
            <SkeletonRows rows={6} label="Loading the entities" />
          )}
          {!error && value?.items.length === 0 && (
            <EmptyState size="compact" title="No entities here">
              Nothing of theirs is on this track with this level.
            </EmptyState>
          )}
          {!error && value && value.items.length > 0 && (
            <ul className={styles.entities}>
              {value.items.map(item => (
                <EntityRow key={item.entityRef} item={item} />
              ))}
            </ul>
          )}
          {!error && <CursorPages nextCursor={value?.nextCursor} />}
        </div>
      </Section>
    </div>
  );
}

function EntityRow({ item }: { item: ListedEntity }) {
  const { entityRef, owner, standing } = item;
  return (
    <li className={styles.entity}>
      <EntityLink entity={entityRef} tab="scorecards" />
      <span className={styles.aside}>
        {owner && <EntityLink entity={owner} showIcon={false} />}
        {standing && (
          <LevelBadge
            level={standing.level?.title ?? 'No level'}
            rank={standing.rank}
          />
        )}
      </span>
    </li>
  );
}
