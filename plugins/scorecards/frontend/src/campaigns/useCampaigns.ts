import { useApi } from '@backstage/frontend-plugin-api';
import type { CampaignState } from '@callboard/plugin-scorecards-common';
import { useLoad } from '@callboard/ui';
import { campaignsApiRef } from '../apis';

/** Loads a page of campaigns, newest first. */
export function useCampaigns(query: {
  state?: CampaignState;
  cursor?: string;
}) {
  const api = useApi(campaignsApiRef);
  return useLoad(
    () => api.listCampaigns({ ...query, limit: 30 }),
    JSON.stringify(query),
  );
}
