import { useApi } from '@backstage/frontend-plugin-api';
import { useLoad } from '@callboard/ui';
import { driftApiRef } from '../updates/apis';
import { useRefreshWhile } from '../updates/useRefreshWhile';

/**
 * Loads how far an entity is from its template, in one call.
 *
 * @param entityRef - absent: nothing is asked yet
 * @returns an empty list for an entity that is from no template
 */
export function useLineageDrift(entityRef: string | undefined) {
  const api = useApi(driftApiRef);
  const drift = useLoad(
    entityRef ? () => api.listDrift({ entityRef, limit: 1 }) : undefined,
    entityRef ?? '',
  );
  useRefreshWhile(
    drift.value?.items[0]?.update?.state === 'opening',
    drift.reload,
  );
  return drift;
}
