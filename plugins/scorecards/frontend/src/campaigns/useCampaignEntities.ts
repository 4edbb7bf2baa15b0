import { useApi } from '@backstage/frontend-plugin-api';
import type { CampaignEntitiesQuery } from '@callboard/plugin-scorecards-common';
import { campaignsApiRef } from '../apis';
import { useLoad } from '../shared/useLoad';

/** Loads a page of the entities of a campaign. */
export function useCampaignEntities(id: string, query: CampaignEntitiesQuery) {
  const api = useApi(campaignsApiRef);
  return useLoad(
    () => api.listCampaignEntities(id, { ...query, limit: 50 }),
    JSON.stringify([id, query]),
  );
}
