import { useApi } from '@backstage/frontend-plugin-api';
import { useLoad } from '@callboard/ui';
import { standardsApiRef } from '../apis';

/** Loads a page of the versions of a check, newest first. */
export function useCheckVersions(id: string, cursor: string | undefined) {
  const api = useApi(standardsApiRef);
  return useLoad(
    () => api.listCheckVersions(id, { cursor, limit: 20 }),
    JSON.stringify([id, cursor]),
  );
}
