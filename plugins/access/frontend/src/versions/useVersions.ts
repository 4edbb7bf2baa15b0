import { useApi } from '@backstage/frontend-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { policiesApiRef } from '../apis';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';

const PAGE_SIZE = 30;

/**
 * Loads a page of versions, newest first.
 *
 * @param cursor - where the page starts; undefined for the first one
 */
export function useVersions(cursor: string | undefined) {
  const api = useApi(policiesApiRef);
  const { generation } = usePolicyWorkspace();
  return useAsyncRetry(
    () => api.listPolicies({ cursor, limit: PAGE_SIZE }),
    [api, cursor, generation],
  );
}
