import { useApi } from '@backstage/frontend-plugin-api';
import { useLoad } from '@callboard/ui';
import { overviewApiRef } from '../apis';

/** Counts how many entities fail each check. */
export function useCheckCounts() {
  const api = useApi(overviewApiRef);
  return useLoad(async () => {
    const counts = await api.listFailedChecks();
    return new Map(counts.map(count => [count.checkId, count]));
  }, 'counts');
}
