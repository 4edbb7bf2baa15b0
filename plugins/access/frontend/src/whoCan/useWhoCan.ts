import { useApi } from '@backstage/frontend-plugin-api';
import type { WhoCanQuery } from '@callboard/plugin-access-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { simulatorApiRef } from '../apis';

/** Finds out who may do something. */
export function useWhoCan({ permission, resourceRef, version }: WhoCanQuery) {
  const api = useApi(simulatorApiRef);
  return useAsyncRetry(
    () => api.whoCan({ permission, resourceRef, version }),
    [api, permission, resourceRef, version],
  );
}
