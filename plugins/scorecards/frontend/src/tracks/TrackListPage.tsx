import { ButtonLink } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import { standardCreatePermission } from '@callboard/plugin-scorecards-common';
import {
  counted,
  EmptyState,
  LoadFailure,
  SkeletonRows,
  TextFilter,
  Toolbar,
  useFilterParam,
} from '@callboard/ui';
import { RiAddLine } from '@remixicon/react';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import { TrackRow } from './TrackRow';
import styles from './TrackListPage.module.css';
import { useDistributions } from './useDistributions';
import { useTracks } from './useTracks';

/** Lists the tracks with how their entities are spread. */
export function TrackListPage() {
  const path = useScorecardsPath();
  const { value: tracks, error, reload } = useTracks();
  const { value: distributions } = useDistributions();
  const [text, setText] = useFilterParam('q');
  const { allowed: mayCreate } = usePermission({
    permission: standardCreatePermission,
  });
  const add = mayCreate && (
    <ButtonLink
      variant="primary"
      iconStart={<RiAddLine />}
      href={path('tracks', 'new')}
    >
      New track
    </ButtonLink>
  );

  if (error && !tracks) {
    return <LoadFailure what="The tracks" error={error} onRetry={reload} />;
  }
  if (!tracks) {
    return <SkeletonRows rows={6} label="Loading tracks" />;
  }
  if (tracks.length === 0) {
    return (
      <EmptyState title="No tracks yet" action={add}>
        A track orders checks into levels that teams climb.
      </EmptyState>
    );
  }
  const found = tracks.filter(({ title, id }) =>
    `${title} ${id}`.toLocaleLowerCase('en-US').includes(text.toLowerCase()),
  );
  return (
    <div className={styles.page}>
      <Toolbar action={add}>
        <TextFilter label="Search tracks" value={text} onChange={setText} />
        <span role="status">
          {text
            ? `${found.length} of ${counted(tracks.length, 'track')}`
            : counted(tracks.length, 'track')}
        </span>
      </Toolbar>
      {found.length === 0 ? (
        <EmptyState title="No track matches">Try other words.</EmptyState>
      ) : (
        <ul className={styles.tracks} aria-label="Tracks">
          {found.map(track => (
            <TrackRow
              key={track.id}
              track={track}
              distribution={distributions?.get(track.id)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
