import { useApi } from '@backstage/frontend-plugin-api';
import { campaignsApiRef } from '../apis';
import { useLoad } from '../shared/useLoad';

/** Loads a campaign with its numbers. */
export function useCampaign(id: string) {
  const api = useApi(campaignsApiRef);
  return useLoad(() => api.getCampaign(id), id);
}
