import { useApi } from '@backstage/frontend-plugin-api';
import { standardsApiRef } from '../apis';
import { useLoad } from '../shared/useLoad';

/** Loads a page of the versions of a track, newest first. */
export function useTrackVersions(id: string, cursor: string | undefined) {
  const api = useApi(standardsApiRef);
  return useLoad(
    () => api.listTrackVersions(id, { cursor, limit: 20 }),
    JSON.stringify([id, cursor]),
  );
}
