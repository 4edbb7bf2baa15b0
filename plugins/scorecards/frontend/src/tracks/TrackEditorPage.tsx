import type { Check, Track } from '@callboard/plugin-scorecards-common';
import { EmptyState, LoadFailure, SkeletonRows } from '@callboard/ui';
import { useParams } from 'react-router-dom';
import { useChecks } from '../checks/useChecks';
import { FileOwned } from '../standards/FileOwned';
import { MayEdit } from '../standards/MayEdit';
import { TrackForm } from './TrackForm';
import { useTracks } from './useTracks';

/** Edits the track of the address, or a new one. */
export function TrackEditorPage() {
  const { trackId } = useParams();
  const tracks = useTracks();
  const checks = useChecks();
  const failed = [tracks, checks].find(({ error, value }) => error && !value);
  if (failed?.error) {
    return (
      <LoadFailure
        what="The tracks"
        error={failed.error}
        onRetry={failed.reload}
      />
    );
  }
  if (!tracks.value || !checks.value) {
    return <SkeletonRows rows={8} label="Loading the form" />;
  }
  return (
    <MayEdit kind="track" id={trackId}>
      <Editor
        key={trackId}
        trackId={trackId}
        tracks={tracks.value}
        checks={checks.value}
      />
    </MayEdit>
  );
}

function Editor(props: { trackId?: string; tracks: Track[]; checks: Check[] }) {
  const { trackId, tracks, checks } = props;
  const track = tracks.find(({ id }) => id === trackId);
  if (trackId && !track) {
    return (
      <EmptyState title={`The track “${trackId}”: not there`}>
        It may have been removed or renamed.
      </EmptyState>
    );
  }
  if (track?.source.type === 'file') {
    return (
      <EmptyState title={`“${track.title}” is not edited here`}>
        <FileOwned source={track.source} what="track" />
      </EmptyState>
    );
  }
  return (
    <TrackForm
      track={track}
      taken={tracks.map(({ id }) => id)}
      checks={checks}
    />
  );
}
