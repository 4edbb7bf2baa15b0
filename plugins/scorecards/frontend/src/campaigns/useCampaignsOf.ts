import { useApi } from '@backstage/frontend-plugin-api';
import type { Campaign } from '@callboard/plugin-scorecards-common';
import { useLoad } from '@callboard/ui';
import { campaignsApiRef } from '../apis';
import { loadAll } from '../shared/loadAll';

/** What campaigns may aim at. */
export type CampaignUse = { track: string } | { check: string };

/** Whether a campaign that is not over aims at something. */
export function aimsAt({ target, state }: Campaign, use: CampaignUse): boolean {
  if (state === 'archived') {
    return false;
  }
  if ('track' in use) {
    return target.type === 'level' && target.track === use.track;
  }
  return target.type === 'checks' && target.checks.includes(use.check);
}

/** The campaigns that aim at a track or a check; none while they are loaded. */
export function useCampaignsOf(use: CampaignUse): Campaign[] {
  const api = useApi(campaignsApiRef);
  const { value = [] } = useLoad(
    () => loadAll(page => api.listCampaigns(page)),
    'campaigns',
  );
  return value.filter(campaign => aimsAt(campaign, use));
}
