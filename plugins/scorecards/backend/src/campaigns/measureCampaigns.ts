import type { StandardsInForce } from '../standards/StandardsInForce';
import type {
  CampaignProgressReadModel,
  TargetProgress,
} from './CampaignProgressReadModel';
import type { CampaignsStore, StoredCampaign } from './CampaignsStore';
import { resolveTarget } from './resolveTarget';

/** A campaign that goes on, with its numbers of now. */
export interface MeasuredCampaign extends TargetProgress {
  campaign: StoredCampaign;
}

/** Measures campaigns that go on, and keeps a point of their burn-down. */
export async function measureCampaigns(options: {
  readModel: CampaignProgressReadModel;
  standards: Pick<StandardsInForce, 'latest'>;
  store: Pick<CampaignsStore, 'listOpen' | 'saveProgress'>;
}): Promise<MeasuredCampaign[]> {
  const { readModel, standards, store } = options;
  const snapshot = await standards.latest();
  const measured: MeasuredCampaign[] = [];
  for (const campaign of await store.listOpen()) {
    const { resolved } = resolveTarget(campaign.target, snapshot);
    // With its target gone, a campaign keeps the numbers that it had.
    if (resolved.checks.length > 0) {
      const numbers = await readModel.readProgress(resolved);
      await store.saveProgress(campaign.id, numbers.progress);
      measured.push({ campaign, ...numbers });
    }
  }
  return measured;
}
