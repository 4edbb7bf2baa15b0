import { useApi } from '@backstage/frontend-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { forgeApiRef } from '../apis';
import { ForgeParams } from '../shared/useForgeParams';

/** Loads a file. */
export function useFile({ repository, ref, path }: ForgeParams) {
  const api = useApi(forgeApiRef);
  const { org, name } = repository;
  return useAsyncRetry(
    () => api.getFile({ org, name }, { ref, path }),
    [api, org, name, ref, path],
  );
}
