import { PluginHttpClient } from '@callboard/http-client';
import type {
  ClientOptions,
  ItemsPage,
  PageRequest,
} from '@callboard/http-client';
import { pageSchema } from '../json/schemas';
import {
  campaignDashboardSchema,
  campaignEntitySchema,
  campaignSchema,
} from './schemas';
import type {
  Campaign,
  CampaignDashboard,
  CampaignDefinition,
  CampaignEntity,
  CampaignState,
} from './types';

/** Which entities of a campaign are listed. */
export interface CampaignEntitiesQuery extends PageRequest {
  /** Reference of an owner. */
  team?: string;
  done?: boolean;
}

/**
 * Campaigns, as pages use them. Every method throws a `ResponseError` when the
 * backend refuses.
 */
export interface CampaignsApi {
  listCampaigns(
    query?: PageRequest & { state?: CampaignState },
  ): Promise<ItemsPage<Campaign>>;
  getCampaign(id: string): Promise<CampaignDashboard>;
  createCampaign(definition: CampaignDefinition): Promise<Campaign>;
  editCampaign(id: string, definition: CampaignDefinition): Promise<Campaign>;
  /** Ends a campaign and keeps its final numbers. */
  archiveCampaign(id: string): Promise<Campaign>;
  listCampaignEntities(
    id: string,
    query?: CampaignEntitiesQuery,
  ): Promise<ItemsPage<CampaignEntity>>;
}

/** {@link CampaignsApi} over HTTP, in browsers and backends. */
export class CampaignsClient implements CampaignsApi {
  readonly #backend: PluginHttpClient;

  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('scorecards', options);
  }

  async listCampaigns(query: PageRequest & { state?: CampaignState } = {}) {
    return this.#backend.read(pageSchema(campaignSchema), '/campaigns', {
      ...query,
    });
  }

  async getCampaign(id: string) {
    return this.#backend.read(campaignDashboardSchema, pathOf(id));
  }

  async createCampaign(definition: CampaignDefinition) {
    return this.#backend.send(campaignSchema, '/campaigns', {
      method: 'POST',
      body: definition,
    });
  }

  async editCampaign(id: string, definition: CampaignDefinition) {
    return this.#backend.send(campaignSchema, pathOf(id), {
      method: 'PUT',
      body: definition,
    });
  }

  async archiveCampaign(id: string) {
    return this.#backend.send(campaignSchema, `${pathOf(id)}/archive`, {
      method: 'POST',
    });
  }

  async listCampaignEntities(id: string, query: CampaignEntitiesQuery = {}) {
    return this.#backend.read(
      pageSchema(campaignEntitySchema),
      `${pathOf(id)}/entities`,
      { ...query },
    );
  }
}

function pathOf(id: string): string {
  return `/campaigns/${encodeURIComponent(id)}`;
}
