import { useApi } from '@backstage/frontend-plugin-api';
import type { Track } from '@callboard/plugin-scorecards-common';
import { standardsApiRef } from '../apis';
import { useLoad } from '../shared/useLoad';

const MOST_TRACKS = 100;

/** Loads the tracks with their levels; undefined until they are there. */
export function useTrackLevels(): Track[] | undefined {
  const standardsApi = useApi(standardsApiRef);
  return useLoad(
    () => standardsApi.listTracks({ limit: MOST_TRACKS }),
    'tracks',
  ).value?.items;
}
