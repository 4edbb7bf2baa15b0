import type { StandardsApi, Track } from '@callboard/plugin-scorecards-common';

const tracks = new WeakMap<object, Promise<Track | undefined>>();

/**
 * Finds the track that lists outside of scorecards show: the first one. It is
 * asked for once, and again after a failure.
 *
 * @returns undefined where there are no tracks
 */
export function firstTrack(
  standardsApi: Pick<StandardsApi, 'listTracks'>,
): Promise<Track | undefined> {
  const known = tracks.get(standardsApi);
  if (known) {
    return known;
  }
  const track = standardsApi
    .listTracks({ limit: 1 })
    .then(({ items }) => items[0] as Track | undefined);
  tracks.set(standardsApi, track);
  track.catch(() => tracks.delete(standardsApi));
  return track;
}
