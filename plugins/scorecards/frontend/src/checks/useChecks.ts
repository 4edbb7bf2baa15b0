import { useApi } from '@backstage/frontend-plugin-api';
import { useLoad } from '@callboard/ui';
import { standardsApiRef } from '../apis';
import { loadAll } from '../shared/loadAll';

/** Loads all checks, by title. */
export function useChecks() {
  const api = useApi(standardsApiRef);
  return useLoad(() => loadAll(page => api.listChecks(page)), 'checks');
}
