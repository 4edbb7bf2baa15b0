import type {
  CampaignEntity,
  CampaignProgress,
} from '@callboard/plugin-scorecards-common';
import type { TeamProgress } from './CampaignsStore';

/** What a campaign asks for, in checks that exist now. */
export interface ResolvedTarget {
  /** All of them are to be passed, exempt or not applicable. */
  checks: string[];
  /** Those on the track; without one, those to whom any of the checks applies. */
  trackId?: string;
}

/** How far the entities of a target are. */
export interface TargetProgress {
  progress: CampaignProgress;
  /** Those with most entities left first. */
  teams: TeamProgress[];
}

/** Which entities of a target are read. */
export interface TargetEntitiesQuery {
  /** An owner; those of groups below it, too. */
  team?: string;
  done?: boolean;
  /** Reference of the entity before the first one. */
  after?: string;
  limit: number;
}

/** Reads from cards how far a target is reached. */
export interface CampaignProgressReadModel {
  readProgress(target: ResolvedTarget): Promise<TargetProgress>;
  listEntities(
    target: ResolvedTarget,
    query: TargetEntitiesQuery,
  ): Promise<CampaignEntity[]>;
}
