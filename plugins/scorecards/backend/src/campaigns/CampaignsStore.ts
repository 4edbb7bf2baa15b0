import type {
  BurnDownPoint,
  CampaignDefinition,
  CampaignProgress,
  CampaignState,
  CampaignTeam,
} from '@callboard/plugin-scorecards-common';

/** A team with its share of a campaign, without when it was reminded. */
export type TeamProgress = Omit<CampaignTeam, 'lastReminderAt'>;

/** A campaign as it is kept. */
export interface StoredCampaign extends CampaignDefinition {
  id: string;
  state: CampaignState;
  createdAt: string;
  createdBy: string;
  archivedAt?: string;
  progress: CampaignProgress;
  /** Only of archived ones. */
  finalTeams?: TeamProgress[];
}

/** A campaign to be kept. */
export interface NewCampaign {
  definition: CampaignDefinition;
  /** Its first and its last moment. */
  period: { startsAt: Date; endsAt: Date };
  createdBy: string;
  progress: CampaignProgress;
}

/** A place in the list, newest first. */
export interface CampaignPosition {
  createdAt: string;
  id: string;
}

/** Keeps campaigns. */
export interface CampaignsStore {
  add(campaign: NewCampaign): Promise<StoredCampaign>;
  /** @returns undefined when it is gone or archived */
  update(
    id: string,
    change: Pick<NewCampaign, 'definition' | 'period' | 'progress'>,
  ): Promise<StoredCampaign | undefined>;
  find(id: string): Promise<StoredCampaign | undefined>;
  list(
    filter: { state?: CampaignState },
    page: { after?: CampaignPosition; limit: number },
  ): Promise<StoredCampaign[]>;
  /** All that run or are overdue. */
  listOpen(): Promise<StoredCampaign[]>;
  readOwners(ids: string[]): Promise<{ id: string; owner: string }[]>;
  /** @returns undefined when it is gone or archived already */
  archive(
    id: string,
    final: { progress: CampaignProgress; teams: TeamProgress[] },
  ): Promise<StoredCampaign | undefined>;
  /** Keeps the numbers of today; archived ones stay as they are. */
  saveProgress(id: string, progress: CampaignProgress): Promise<void>;
  /** Takes over the numbers of days that are over; days that are there are replaced. */
  importDays(id: string, days: readonly BurnDownPoint[]): Promise<void>;
  /** Oldest first. */
  listDays(id: string): Promise<BurnDownPoint[]>;
  /**
   * Notes that an owner is reminded now.
   *
   * @returns false when that happened less than a time ago, in milliseconds
   */
  claimReminder(owner: string, everyMs: number): Promise<boolean>;
  /** When owners were reminded, ISO 8601. */
  readReminders(owners: string[]): Promise<ReadonlyMap<string, string>>;
}
