import { useApi } from '@backstage/frontend-plugin-api';
import { overviewApiRef } from '../apis';
import { useLoad } from '../shared/useLoad';

/** Counts how many entities fail each check. */
export function useCheckCounts() {
  const api = useApi(overviewApiRef);
  return useLoad(async () => {
    const counts = await api.listFailedChecks();
    return new Map(counts.map(count => [count.checkId, count]));
  }, 'counts');
}
