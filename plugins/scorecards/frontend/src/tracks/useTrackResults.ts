import { useApi } from '@backstage/frontend-plugin-api';
import { useLoad } from '@callboard/ui';
import { standardsApiRef } from '../apis';

/** Which entities are listed. */
export interface TrackResultsQuery {
  /** Id of a level, or `none`. */
  level?: string;
  cursor?: string;
}

/** Loads a page of where the entities of a track stand. */
export function useTrackResults(trackId: string, query: TrackResultsQuery) {
  const api = useApi(standardsApiRef);
  return useLoad(
    () => api.listTrackResults(trackId, { ...query, limit: 50 }),
    JSON.stringify([trackId, query.level, query.cursor]),
  );
}
