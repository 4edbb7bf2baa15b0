import type {
  CampaignDashboard,
  CampaignDefinition,
  CampaignEntitiesQuery,
  CampaignEntity,
  CampaignsApi,
  CampaignState,
  PageRequest,
} from '@callboard/plugin-scorecards-common';
import { pageOf } from './pageOf';

/** A running campaign, for tests. */
export function aCampaign(
  fields: Partial<CampaignDashboard> = {},
): CampaignDashboard {
  return {
    id: 'c1',
    title: 'Silver by summer',
    description: 'Everything that customers see.',
    owner: 'group:default/platform',
    target: { type: 'level', track: 'production', level: 'silver' },
    startsAt: '2026-01-01',
    dueAt: '2026-06-30',
    state: 'running',
    createdAt: '2025-12-20T12:00:00.000Z',
    createdBy: 'user:default/ada',
    progress: { total: 40, done: 10, exempt: 2, unknown: 1 },
    burnDown: [
      { day: '2026-01-01', open: 40, total: 40 },
      { day: '2026-01-10', open: 30, total: 40 },
    ],
    forecast: '2026-05-20',
    teams: [
      {
        owner: 'group:default/shop',
        total: 10,
        done: 5,
        lastReminderAt: '2026-01-08T08:00:00.000Z',
      },
      { owner: 'group:default/search', total: 30, done: 5 },
    ],
    ...fields,
  };
}

/** Campaigns in memory. */
export class FakeCampaigns implements CampaignsApi {
  /** What all calls fail with, while it is set. */
  failing?: Error;
  entities: CampaignEntity[] = [];
  readonly created: CampaignDefinition[] = [];
  readonly edited: (CampaignDefinition & { id: string })[] = [];
  readonly queries: CampaignEntitiesQuery[] = [];

  constructor(readonly campaigns: CampaignDashboard[] = []) {}

  async listCampaigns(query: PageRequest & { state?: CampaignState } = {}) {
    this.#check();
    return pageOf(
      this.campaigns.filter(
        ({ state }) => !query.state || state === query.state,
      ),
      query,
    );
  }

  async getCampaign(id: string) {
    this.#check();
    return this.#get(id);
  }

  async createCampaign(definition: CampaignDefinition) {
    this.#check();
    this.created.push(definition);
    const campaign = aCampaign({ ...definition, id: 'made', state: 'planned' });
    this.campaigns.push(campaign);
    return campaign;
  }

  async editCampaign(id: string, definition: CampaignDefinition) {
    this.#check();
    this.edited.push({ id, ...definition });
    return Object.assign(this.#get(id), definition);
  }

  async archiveCampaign(id: string) {
    this.#check();
    return Object.assign(this.#get(id), {
      state: 'archived',
      archivedAt: '2026-07-01T12:00:00.000Z',
    });
  }

  async listCampaignEntities(id: string, query: CampaignEntitiesQuery = {}) {
    this.#check();
    this.#get(id);
    this.queries.push(query);
    return pageOf(
      this.entities.filter(
        ({ owner, state }) =>
          (!query.team || owner === query.team) &&
          (query.done === undefined ||
            query.done === (state === 'done' || state === 'exempt')),
      ),
      query,
    );
  }

  #check() {
    if (this.failing) {
      throw this.failing;
    }
  }

  #get(id: string): CampaignDashboard {
    const found = this.campaigns.find(campaign => campaign.id === id);
    if (!found) {
      throw new Error(`There is no campaign “${id}”`);
    }
    return found;
  }
}
