import { useApi } from '@backstage/frontend-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { policiesApiRef } from '../apis';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';

const PAGE_SIZE = 50;

/**
 * Loads a page of the roles of the version that is shown, with their people.
 *
 * @param cursor - where the page starts; undefined for the first one
 */
export function useRoles(cursor: string | undefined) {
  const api = useApi(policiesApiRef);
  const { shown, generation } = usePolicyWorkspace();
  return useAsyncRetry(
    () => api.listRoles({ version: shown.version, cursor, limit: PAGE_SIZE }),
    [api, shown.version, cursor, generation],
  );
}
