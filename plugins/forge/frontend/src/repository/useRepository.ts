import { useApi } from '@backstage/frontend-plugin-api';
import { ForgeRepositoryId } from '@callboard/plugin-forge-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { forgeApiRef } from '../apis';

/** Loads one repository. */
export function useRepository({ org, name }: ForgeRepositoryId) {
  const api = useApi(forgeApiRef);
  return useAsyncRetry(
    () => api.getRepository({ org, name }),
    [api, org, name],
  );
}
