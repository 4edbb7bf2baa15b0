import { useApi } from '@backstage/frontend-plugin-api';
import { factsApiRef } from '../apis';
import { useLoad } from '../shared/useLoad';

/**
 * Loads the facts that the portal has. Forms work without them, with less to
 * choose from.
 */
export function useFactSources() {
  const api = useApi(factsApiRef);
  return useLoad(() => api.listSources(), 'sources');
}
