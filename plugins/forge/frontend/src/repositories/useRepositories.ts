import { useApi } from '@backstage/frontend-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { forgeApiRef } from '../apis';

/**
 * Loads a page of the list of repositories.
 *
 * @param query - text in name or description
 * @param cursor - where the page starts
 */
export function useRepositories(query: string, cursor: string | undefined) {
  const api = useApi(forgeApiRef);
  return useAsyncRetry(
    () => api.listRepositories({ query, cursor }),
    [api, query, cursor],
  );
}
