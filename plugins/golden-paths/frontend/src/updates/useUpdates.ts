import { useApi } from '@backstage/frontend-plugin-api';
import type { UpdatesQuery } from '@callboard/plugin-golden-paths-common';
import { useLoad } from '@callboard/ui';
import { updatesApiRef } from './apis';
import { useRefreshWhile } from './useRefreshWhile';

/** Loads a page of updates, newest first, and follows those being opened. */
export function useUpdates(query: UpdatesQuery) {
  const api = useApi(updatesApiRef);
  const updates = useLoad(
    () => api.listUpdates({ ...query, limit: 50 }),
    JSON.stringify(query),
  );
  useRefreshWhile(
    updates.value?.items.some(({ state }) => state === 'opening') ?? false,
    updates.reload,
  );
  return updates;
}
