import { useApi } from '@backstage/frontend-plugin-api';
import type { MatrixQuery } from '@callboard/plugin-access-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { simulatorApiRef } from '../apis';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';

const ROLES_PER_PAGE = 100;

/** Loads a page of roles with their outcome for the permissions. */
export function useMatrix(query: Omit<MatrixQuery, 'limit'>) {
  const api = useApi(simulatorApiRef);
  const { generation } = usePolicyWorkspace();
  const { version, plugin, role, cursor } = query;
  return useAsyncRetry(
    () =>
      api.getMatrix({ version, plugin, role, cursor, limit: ROLES_PER_PAGE }),
    [api, version, plugin, role, cursor, generation],
  );
}
