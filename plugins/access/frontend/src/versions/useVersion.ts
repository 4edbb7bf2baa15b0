import { useApi } from '@backstage/frontend-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { policiesApiRef } from '../apis';
import { usePolicyWorkspace } from '../policies/PolicyWorkspace';

/** Loads a version with what it says. */
export function useVersion(version: number) {
  const api = useApi(policiesApiRef);
  const { generation } = usePolicyWorkspace();
  return useAsyncRetry(
    () => api.getPolicy(version),
    [api, version, generation],
  );
}
