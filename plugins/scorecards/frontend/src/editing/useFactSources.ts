import { useApi } from '@backstage/frontend-plugin-api';
import { useLoad } from '@callboard/ui';
import { factsApiRef } from '../apis';

/**
 * Loads the facts that the portal has. Forms work without them, with less to
 * choose from.
 */
export function useFactSources() {
  const api = useApi(factsApiRef);
  return useLoad(() => api.listSources(), 'sources');
}
