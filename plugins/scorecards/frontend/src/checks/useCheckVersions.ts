import { useApi } from '@backstage/frontend-plugin-api';
import { standardsApiRef } from '../apis';
import { useLoad } from '../shared/useLoad';

/** Loads a page of the versions of a check, newest first. */
export function useCheckVersions(id: string, cursor: string | undefined) {
  const api = useApi(standardsApiRef);
  return useLoad(
    () => api.listCheckVersions(id, { cursor, limit: 20 }),
    JSON.stringify([id, cursor]),
  );
}
