import { useApi } from '@backstage/frontend-plugin-api';
import useAsync from 'react-use/esm/useAsync';
import { policiesApiRef } from '../apis';

const OFFERED = 50;

/** The newest versions of the policy, which can be asked. */
export function usePolicyVersions(isAllowed: boolean) {
  const api = useApi(policiesApiRef);
  return useAsync(
    async () => (isAllowed ? api.listPolicies({ limit: OFFERED }) : undefined),
    [api, isAllowed],
  );
}
