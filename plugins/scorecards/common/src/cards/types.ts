import type { RuleReason } from '../rules/types';
import type { Severity } from '../standards/types';

/** What a check says of an entity. `unknown` never counts as passed. */
export type CheckOutcome =
  'pass' | 'fail' | 'not-applicable' | 'exempt' | 'unknown';

/** How far an exemption came. */
export type ExemptionState =
  'requested' | 'approved' | 'refused' | 'expired' | 'revoked';

/** One line of a card. */
export interface CheckResult {
  checkId: string;
  /** The version of the check that gave the result. */
  checkVersion: number;
  title: string;
  severity: Severity;
  outcome: CheckOutcome;
  /** Why, for people; empty for `pass`. */
  reasons: RuleReason[];
  /** Since when it has this outcome, ISO 8601. */
  since: string;
  /** Present unless it passed or does not apply. */
  why?: string;
  fix?: Fix;
  exemption?: { id: string; state: ExemptionState; until: string };
}

/** How to get a check green. */
export interface Fix {
  /** Markdown. */
  text: string;
  /** Path of the portal that opens the fix template with its values filled in. */
  templateUrl?: string;
  templateRef?: string;
}

/** Where an entity is on one track. */
export interface TrackStanding {
  trackId: string;
  title: string;
  /** Absent below the lowest level. */
  level?: { id: string; title: string };
  /** Number of levels reached, 0 to {@link levelCount}. */
  rank: number;
  levelCount: number;
  since: string;
  /** The next level and the checks that stand between, cheapest first. */
  next?: { id: string; title: string; missing: string[] };
  /** Every level with its checks. */
  levels: { id: string; title: string; checks: string[]; reached: boolean }[];
}

/** `GET entities/:kind/:namespace/:name` */
export interface EntityCard {
  entityRef: string;
  /** ISO 8601; absent until the entity was evaluated for the first time. */
  evaluatedAt?: string;
  tracks: TrackStanding[];
  /** All checks of its tracks, and those that apply outside of tracks. */
  checks: CheckResult[];
  /** Facts that could not be collected. */
  staleSources: { source: string; error?: string; observedAt?: string }[];
}

/** The level of an entity on a track, for lists. */
export interface LevelOfEntity {
  entityRef: string;
  trackId: string;
  /** Spares those who show one track the question what it is called. */
  trackTitle?: string;
  level?: { id: string; title: string };
  rank: number;
  levelCount: number;
}

/** What one check says of one entity, for lists. */
export interface ResultOfEntity {
  entityRef: string;
  checkId: string;
  checkVersion: number;
  outcome: CheckOutcome;
  /** ISO 8601. */
  since: string;
  reasons: RuleReason[];
}

/** One entity of `GET entities`, with what it was asked by. */
export interface ListedEntity {
  entityRef: string;
  owner?: string;
  /** On the track that was asked for. */
  standing?: LevelOfEntity;
  /** Of the check that was asked for. */
  outcome?: CheckOutcome;
}
