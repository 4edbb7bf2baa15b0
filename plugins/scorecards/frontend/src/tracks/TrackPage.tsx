import { LoadFailure, SkeletonRows } from '@callboard/ui';
import { Route, Routes, useParams } from 'react-router-dom';
import { SubTabs } from '../shared/SubTabs';
import { useScorecardsPath } from '../shared/useScorecardsPath';
import { VersionList } from '../standards/VersionList';
import { describeTrack } from './describeTrack';
import { TrackAbout } from './TrackAbout';
import { TrackEntities } from './TrackEntities';
import { TrackHead } from './TrackHead';
import styles from './TrackPage.module.css';
import { useTrack } from './useTrack';
import { useTrackVersions } from './useTrackVersions';

/** A track: its ladder of levels, and who stands where. */
export function TrackPage() {
  const { trackId = '' } = useParams();
  const path = useScorecardsPath();
  const { value: track, error, reload } = useTrack(trackId);

  if (error && !track) {
    return (
      <LoadFailure
        what={`The track “${trackId}”`}
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!track) {
    return <SkeletonRows rows={8} label="Loading the track" />;
  }
  const base = path('tracks', track.id);
  return (
    <article className={styles.page} aria-label={track.title}>
      <TrackHead track={track} />
      <TrackAbout track={track} />
      <SubTabs
        label={`Parts of ${track.title}`}
        tabs={[
          { id: 'entities', label: 'Entities', href: base },
          { id: 'versions', label: 'Versions', href: `${base}/versions` },
        ]}
      />
      <Routes>
        <Route index element={<TrackEntities track={track} />} />
        <Route
          path="versions"
          element={
            <VersionList
              key={track.version}
              useVersions={useTrackVersions}
              id={track.id}
              describe={describeTrack}
            />
          }
        />
      </Routes>
    </article>
  );
}
