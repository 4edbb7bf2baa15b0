import { useApi } from '@backstage/frontend-plugin-api';
import { standardsApiRef } from '../apis';
import { loadAll } from '../shared/loadAll';
import { useLoad } from '../shared/useLoad';

/** Loads all checks, by title. */
export function useChecks() {
  const api = useApi(standardsApiRef);
  return useLoad(() => loadAll(page => api.listChecks(page)), 'checks');
}
