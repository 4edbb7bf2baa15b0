import { useApi } from '@backstage/frontend-plugin-api';
import { useLoad } from '@callboard/ui';
import { overviewApiRef } from '../apis';

/** Counts the entities of each track by level, by the id of the track. */
export function useDistributions() {
  const api = useApi(overviewApiRef);
  return useLoad(async () => {
    const { distributions } = await api.getOverview();
    return new Map(distributions.map(each => [each.trackId, each]));
  }, 'distributions');
}
