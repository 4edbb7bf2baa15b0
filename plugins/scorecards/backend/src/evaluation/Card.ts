import type {
  CheckOutcome,
  RuleReason,
} from '@callboard/plugin-scorecards-common';

/** What a check said of an entity, as it is kept. */
export interface StoredResult {
  outcome: CheckOutcome;
  /** The version of the check that gave it. */
  version: number;
  /** Since when it has this outcome, ISO 8601. */
  since: string;
  /** Absent when there is none to give. */
  reasons?: RuleReason[];
}

/** Results by id of the check. */
export type StoredResults = Record<string, StoredResult>;

/** Where an entity is on one track, as it is kept. */
export interface StoredLevel {
  trackId: string;
  /** Levels reached, from 0. */
  rank: number;
  /** Id of the level reached; absent below the lowest. */
  levelId?: string;
  /** Since when it has this rank, ISO 8601. */
  since: string;
}

/** All that evaluation keeps of one entity. */
export interface Card {
  entityRef: string;
  results: StoredResults;
  levels: StoredLevel[];
}
