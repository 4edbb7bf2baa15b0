/** What a campaign wants its entities to reach. */
export type CampaignTarget =
  | { type: 'level'; track: string; level: string }
  | { type: 'checks'; checks: string[] };

/** What people write. */
export interface CampaignDefinition {
  title: string;
  /** Markdown. */
  description: string;
  owner: string;
  target: CampaignTarget;
  /** ISO 8601 dates. */
  startsAt: string;
  dueAt: string;
}

/** `planned` before its start, `ended` after its end or when it was archived. */
export type CampaignState = 'planned' | 'running' | 'overdue' | 'archived';

/** A time-boxed effort. */
export interface Campaign extends CampaignDefinition {
  id: string;
  state: CampaignState;
  createdAt: string;
  createdBy: string;
  archivedAt?: string;
  progress: CampaignProgress;
  /** Checks of the target that do not exist any more. */
  lostChecks?: string[];
}

/** Numbers of a campaign; final once it is archived. */
export interface CampaignProgress {
  total: number;
  done: number;
  /** Entities with an exemption count as done, and are counted here too. */
  exempt: number;
  unknown: number;
}

/** One point of the burn-down. */
export interface BurnDownPoint {
  day: string;
  open: number;
  total: number;
}

/** How a team stands in a campaign. */
export interface CampaignTeam {
  owner: string;
  total: number;
  done: number;
  lastReminderAt?: string;
}

/** `GET campaigns/:id` */
export interface CampaignDashboard extends Campaign {
  burnDown: BurnDownPoint[];
  /**
   * When the rest is done at the pace of the last 28 days, `YYYY-MM-DD`;
   * absent without pace.
   */
  forecast?: string;
  teams: CampaignTeam[];
}

/** One entity of a campaign. */
export interface CampaignEntity {
  entityRef: string;
  owner?: string;
  /** `exempt` counts as done. */
  state: 'done' | 'open' | 'exempt' | 'unknown';
  /** Checks that stand between it and the target. */
  missing: string[];
}
