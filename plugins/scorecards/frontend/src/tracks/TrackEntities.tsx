import type { Track } from '@callboard/plugin-scorecards-common';
import {
  ChoiceFilter,
  CursorPages,
  EmptyState,
  EntityLink,
  LevelBadge,
  LoadFailure,
  SkeletonRows,
  Toolbar,
  useFilterParam,
  useWhileVisible,
} from '@callboard/ui';
import styles from './TrackPage.module.css';
import { useTrackResults } from './useTrackResults';

const REFRESH_MS = 15_000;

/** Which entity has which level of a track, a page at a time. */
export function TrackEntities({ track }: { track: Track }) {
  const [level, setLevel] = useFilterParam('level');
  const [cursor] = useFilterParam('cursor');
  const { value, loading, error, reload } = useTrackResults(track.id, {
    level: level || undefined,
    cursor: cursor || undefined,
  });
  // Levels follow a change of the track after a while.
  useWhileVisible(reload, REFRESH_MS);
  return (
    <div className={styles.results}>
      <Toolbar>
        <ChoiceFilter
          label="Level"
          all="All levels"
          options={[
            ...[...track.levels]
              .reverse()
              .map(({ id, title }) => ({ id, label: title })),
            { id: 'none', label: 'None yet' },
          ]}
          value={level}
          onChange={setLevel}
        />
      </Toolbar>
      {error && (
        <LoadFailure what="The entities" error={error} onRetry={reload} />
      )}
      {!error && !value && <SkeletonRows rows={6} label="Loading entities" />}
      {!error && value?.items.length === 0 && (
        <EmptyState title="No entities">
          {level
            ? 'None has that level, of those that you may see.'
            : 'Nobody is on this track, or nothing was evaluated yet.'}
        </EmptyState>
      )}
      {!error && value && value.items.length > 0 && (
        <ul className={styles.rows} aria-label="Entities" aria-busy={loading}>
          {value.items.map(({ entityRef, level: reached, rank }) => (
            <li key={entityRef} className={styles.row}>
              <EntityLink entity={entityRef} tab="scorecards" />
              <LevelBadge level={reached?.title ?? 'None yet'} rank={rank} />
            </li>
          ))}
        </ul>
      )}
      {!error && <CursorPages nextCursor={value?.nextCursor} />}
    </div>
  );
}
