import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Page } from '@callboard/backend-kit';
import type {
  Campaign,
  CampaignDashboard,
  CampaignDefinition,
  CampaignEntity,
  CampaignState,
} from '@callboard/plugin-scorecards-common';

/** On whose behalf something is done. */
export interface CampaignsCall {
  credentials: BackstageCredentials;
}

/** Which page of a list. */
export interface PageQuery {
  cursor?: string;
  limit: number;
}

/** Which entities of a campaign. */
export interface CampaignEntitiesQuery extends PageQuery {
  /** Reference of an owner; groups below it count, too. */
  team?: string;
  done?: boolean;
}

/** Campaigns, for those who may see scorecards. */
export interface CampaignsService {
  /** Newest first, with the numbers of some minutes ago. */
  list(
    query: PageQuery & { state?: CampaignState },
    call: CampaignsCall,
  ): Promise<Page<Campaign>>;
  /** @throws NotFoundError */
  get(id: string, call: CampaignsCall): Promise<CampaignDashboard>;
  /** @throws InputError for a target that does not exist, and wrong dates */
  create(
    definition: CampaignDefinition,
    call: CampaignsCall,
  ): Promise<Campaign>;
  /** @throws ConflictError for one that is archived */
  edit(
    id: string,
    definition: CampaignDefinition,
    call: CampaignsCall,
  ): Promise<Campaign>;
  /** @throws ConflictError for one that is archived */
  archive(id: string, call: CampaignsCall): Promise<Campaign>;
  /** Only those that the caller may see. */
  listEntities(
    id: string,
    query: CampaignEntitiesQuery,
    call: CampaignsCall,
  ): Promise<Page<CampaignEntity>>;
}
