import { useApi } from '@backstage/frontend-plugin-api';
import { useLoad } from '@callboard/ui';
import { standardsApiRef } from '../apis';

/** Loads a page of the versions of a track, newest first. */
export function useTrackVersions(id: string, cursor: string | undefined) {
  const api = useApi(standardsApiRef);
  return useLoad(
    () => api.listTrackVersions(id, { cursor, limit: 20 }),
    JSON.stringify([id, cursor]),
  );
}
