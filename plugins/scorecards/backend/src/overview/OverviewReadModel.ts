import type { Scope } from '@callboard/plugin-scorecards-common';

/** Entities of a track that reached so many levels. */
export interface RankCount {
  trackId: string;
  rank: number;
  count: number;
}

/** What the entities that a check is for come to. */
export interface CheckCount {
  checkId: string;
  failing: number;
  unknown: number;
  applicable: number;
}

/** How far an entity moved on a track. */
export interface Move {
  entityRef: string;
  trackId: string;
  from: number;
  to: number;
  /** When it moved last, ISO 8601. */
  at: string;
}

/** Kinds of scopes that are compared. */
export type ScopeKind = 'group' | 'system' | 'domain';

/** Which standings are read. */
export interface StandingsFilter {
  by: ScopeKind;
  /** How many levels each track has; no others are counted. */
  levelCounts: Readonly<Record<string, number>>;
}

/** A place in the list of standings: worst first, and by reference. */
export interface StandingPosition {
  share: number;
  ref: string;
}

/** How a group (with those below), system or domain stands. */
export interface Standing extends StandingPosition {
  entities: number;
  failing: number;
  /** Its share thirty days ago, as far as that is known. */
  formerShare?: number;
}

/** Reads how the organisation stands, over all entities of a scope. */
export interface OverviewReadModel {
  countRanks(scope: Scope): Promise<RankCount[]>;
  /** Checks that apply to any entity. */
  countChecks(scope: Scope): Promise<CheckCount[]>;
  /**
   * Entities whose level is another than thirty days ago, the farthest first.
   *
   * @param limit - most of each direction
   */
  listMoves(scope: Scope, limit: number): Promise<{ up: Move[]; down: Move[] }>;
  /** Of all groups, systems or domains with entities on the tracks, in order. */
  listStandings(filter: StandingsFilter): Promise<readonly Standing[]>;
}
