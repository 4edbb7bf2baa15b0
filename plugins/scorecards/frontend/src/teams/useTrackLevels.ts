import { useApi } from '@backstage/frontend-plugin-api';
import type { Track } from '@callboard/plugin-scorecards-common';
import { Load, useLoad } from '@callboard/ui';
import { standardsApiRef } from '../apis';

const MOST_TRACKS = 100;

/** Loads the tracks with their levels. */
export function useTrackLevels(): Load<Track[]> {
  const standardsApi = useApi(standardsApiRef);
  return useLoad(
    async () => (await standardsApi.listTracks({ limit: MOST_TRACKS })).items,
    'tracks',
  );
}
