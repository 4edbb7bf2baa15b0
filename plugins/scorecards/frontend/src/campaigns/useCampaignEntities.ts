import { useApi } from '@backstage/frontend-plugin-api';
import type { CampaignEntitiesQuery } from '@callboard/plugin-scorecards-common';
import { useLoad } from '@callboard/ui';
import { campaignsApiRef } from '../apis';

/** Loads a page of the entities of a campaign. */
export function useCampaignEntities(id: string, query: CampaignEntitiesQuery) {
  const api = useApi(campaignsApiRef);
  return useLoad(
    () => api.listCampaignEntities(id, { ...query, limit: 50 }),
    JSON.stringify([id, query]),
  );
}
