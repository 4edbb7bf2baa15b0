import { useApi } from '@backstage/frontend-plugin-api';
import { ForgeRepositoryId } from '@callboard/plugin-forge-common';
import useAsync from 'react-use/esm/useAsync';
import { forgeApiRef } from '../apis';

/** Loads the branches and tags of a repository. */
export function useRefs({ org, name }: ForgeRepositoryId) {
  const api = useApi(forgeApiRef);
  return useAsync(() => api.listRefs({ org, name }), [api, org, name]);
}
