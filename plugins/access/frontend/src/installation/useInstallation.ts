import { useApi } from '@backstage/frontend-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { simulatorApiRef } from '../apis';

/** Loads the permissions, resource types and rules of the running portal. */
export function useInstallation() {
  const api = useApi(simulatorApiRef);
  return useAsyncRetry(() => api.getInstallation(), [api]);
}
