import type { StandardsApi, Track } from '@callboard/plugin-scorecards-common';

type Tracks = Pick<StandardsApi, 'listTracks' | 'getTrack'>;

const answers = new WeakMap<Tracks, Map<string, Promise<Track | undefined>>>();

/**
 * Finds the track that lists outside of scorecards show. It is asked for once,
 * and again after a failure.
 *
 * @param trackId - by default the first of all tracks
 * @returns undefined where there are no tracks
 */
export function shownTrack(
  standardsApi: Tracks,
  trackId?: string,
): Promise<Track | undefined> {
  const known = answers.get(standardsApi) ?? new Map();
  answers.set(standardsApi, known);
  const key = trackId ?? '';
  const track =
    known.get(key) ??
    (trackId
      ? standardsApi.getTrack(trackId)
      : standardsApi.listTracks({ limit: 1 }).then(({ items }) => items[0]));
  known.set(key, track);
  track.catch(() => known.delete(key));
  return track;
}
