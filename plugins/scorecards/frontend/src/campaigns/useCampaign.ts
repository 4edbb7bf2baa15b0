import { useApi } from '@backstage/frontend-plugin-api';
import { useLoad } from '@callboard/ui';
import { campaignsApiRef } from '../apis';

/** Loads a campaign with its numbers. */
export function useCampaign(id: string) {
  const api = useApi(campaignsApiRef);
  return useLoad(() => api.getCampaign(id), id);
}
