import { useApi } from '@backstage/frontend-plugin-api';
import useAsync from 'react-use/esm/useAsync';
import { policiesApiRef } from '../apis';

/**
 * What a version says, for the titles of its rules. Undefined while it loads
 * and for people who may not read it: then rules go by their ids.
 */
export function usePolicyDocument(version: number, isAllowed: boolean) {
  const api = useApi(policiesApiRef);
  const { value } = useAsync(
    async () => (isAllowed ? api.getPolicy(version) : undefined),
    [api, version, isAllowed],
  );
  return value?.document;
}
