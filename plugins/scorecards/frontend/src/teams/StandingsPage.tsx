import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type { StandingsQuery } from '@callboard/plugin-scorecards-common';
import {
  CursorPages,
  EmptyState,
  LoadFailure,
  SkeletonRows,
  Toolbar,
  useFilterParam,
} from '@callboard/ui';
import { useSearchParams } from 'react-router-dom';
import { scopeKinds } from '../overview/scopeOf';
import { scopeWords } from './scopeWords';
import styles from './StandingsPage.module.css';
import { StandingsTable } from './StandingsTable';
import { TrackFilter } from './TrackFilter';
import { useStandings } from './useStandings';

function readBy(value: string): StandingsQuery['by'] {
  return scopeKinds.find(kind => kind === value) ?? 'group';
}

/** Teams, systems or domains beside each other, those with most to do first. */
export function StandingsPage() {
  const [params] = useSearchParams();
  const [byParam, setBy] = useFilterParam('by');
  const [track, setTrack] = useFilterParam('track');
  const by = readBy(byParam);
  const { value, loading, error, reload } = useStandings({
    by,
    track: track || undefined,
    cursor: params.get('cursor') ?? undefined,
  });
  const words = scopeWords[by];
  return (
    <div className={styles.page}>
      <Toolbar>
        <ToggleButtonGroup
          aria-label="Compare"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[by]}
          onSelectionChange={keys => {
            const [key] = [...keys].map(String);
            setBy(key === 'group' ? '' : key);
          }}
        >
          {scopeKinds.map(kind => (
            <ToggleButton key={kind} id={kind} size="small">
              {scopeWords[kind].many}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <TrackFilter value={track} onChange={setTrack} />
      </Toolbar>
      {error && (
        <LoadFailure what={words.many} error={error} onRetry={reload} />
      )}
      {!error && !value && (
        <SkeletonRows rows={8} label={`Loading ${words.many}`} />
      )}
      {!error && value?.items.length === 0 && (
        <EmptyState title="Nothing to compare yet">
          {words.many} show up here as soon as entities of theirs are on a
          track.
        </EmptyState>
      )}
      {!error && value && value.items.length > 0 && (
        <div className={styles.table} aria-busy={loading}>
          <StandingsTable by={by} standings={value.items} />
        </div>
      )}
      {!error && <CursorPages nextCursor={value?.nextCursor} />}
    </div>
  );
}
