import { useApi } from '@backstage/frontend-plugin-api';
import { useLoad } from '@callboard/ui';
import { driftApiRef } from './apis';
import { useRefreshWhile } from './useRefreshWhile';

/** Loads a service with the changes of its update, and follows that while it is opened. */
export function useService(entityRef: string) {
  const api = useApi(driftApiRef);
  const service = useLoad(() => api.getDrift(entityRef), entityRef);
  useRefreshWhile(service.value?.update?.state === 'opening', service.reload);
  return service;
}
