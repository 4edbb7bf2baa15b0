import { useApi } from '@backstage/frontend-plugin-api';
import type { DriftQuery } from '@callboard/plugin-golden-paths-common';
import { useLoad } from '@callboard/ui';
import { driftApiRef } from './apis';
import { useRefreshWhile } from './useRefreshWhile';

/** Loads a page of services, and follows those whose update is being opened. */
export function useServices(query: DriftQuery) {
  const api = useApi(driftApiRef);
  const services = useLoad(
    () => api.listDrift({ ...query, limit: 50 }),
    JSON.stringify(query),
  );
  useRefreshWhile(
    services.value?.items.some(({ update }) => update?.state === 'opening') ??
      false,
    services.reload,
  );
  return services;
}
