import type {
  BurnDownPoint,
  CampaignDefinition,
  CampaignProgress,
} from '@callboard/plugin-scorecards-common';
import type { CampaignProgressReadModel } from '../campaigns/CampaignProgressReadModel';
import type { CampaignsStore } from '../campaigns/CampaignsStore';
import { periodOf } from '../campaigns/periodOf';
import { resolveTarget } from '../campaigns/resolveTarget';
import type { StandardsInForce } from '../standards/StandardsInForce';
import { seededRandom } from './seededRandom';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long it has been running, and how long it goes on. */
const DAYS = { since: 35, left: 28 };
const CREATED_BY = 'user:default/grace.mwangi';

/** What {@link addCampaign} needs. */
export interface AddCampaignOptions {
  campaigns: Pick<
    CampaignsStore,
    'add' | 'importDays' | 'list' | 'saveProgress'
  >;
  progress: Pick<CampaignProgressReadModel, 'readProgress'>;
  standards: Pick<StandardsInForce, 'latest'>;
}

/** Gives the demo company a campaign that is halfway, unless it has any. */
export async function addCampaign({
  campaigns,
  progress,
  standards,
}: AddCampaignOptions): Promise<void> {
  if ((await campaigns.list({}, { limit: 1 })).length > 0) {
    return;
  }
  const definition = define(new Date());
  const { resolved, lost } = resolveTarget(
    definition.target,
    await standards.latest(),
  );
  if (lost.length > 0) {
    return;
  }
  const { progress: present } = await progress.readProgress(resolved);
  const { id } = await campaigns.add({
    definition,
    period: periodOf(definition),
    createdBy: CREATED_BY,
    progress: present,
  });
  await campaigns.importDays(id, burnDown(present, new Date()));
  await campaigns.saveProgress(id, present);
}

function define(now: Date): CampaignDefinition {
  return {
    title: 'Every repository names its reviewers',
    description:
      'With `CODEOWNERS` the Git host asks the right people for each review. The template on the check writes the file and opens the pull request; merging it is all that is left.',
    owner: 'group:default/platform',
    target: { type: 'checks', checks: ['has-codeowners'] },
    startsAt: dayOf(now, -DAYS.since),
    dueAt: dayOf(now, DAYS.left),
  };
}

/** From nobody to where it is now; nothing happens at weekends. */
function burnDown(
  { total, done }: CampaignProgress,
  now: Date,
): BurnDownPoint[] {
  const random = seededRandom('burn-down');
  const reached = Array.from({ length: done }, () =>
    Math.ceil(random() * (DAYS.since - 1)),
  ).map(day => {
    const weekday = new Date(dayOf(now, day - DAYS.since)).getUTCDay();
    return weekday === 0 || weekday === 6 ? day + 2 : day;
  });
  return Array.from({ length: DAYS.since }, (_, day) => ({
    day: dayOf(now, day - DAYS.since),
    open: total - reached.filter(at => at <= day).length,
    total,
  }));
}

function dayOf(now: Date, days: number): string {
  return new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
}
