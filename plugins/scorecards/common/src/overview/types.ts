/** Entities of a track by level; `none` holds those below the lowest. */
export interface Distribution {
  trackId: string;
  title: string;
  levels: { id: string; title: string; rank: number; count: number }[];
  total: number;
}

/** Whose entities are looked at; without any, those of everybody. */
export interface Scope {
  /** A group, with the groups below it. */
  group?: string;
  system?: string;
  domain?: string;
}

/** One point of a trend. */
export interface TrendPoint {
  /** UTC date, `YYYY-MM-DD`. */
  day: string;
  /** Entities by rank, `0` for those without a level. */
  byRank: number[];
}

/** A team, system or domain beside others of its kind. */
export interface ScopeStanding {
  ref: string;
  entities: number;
  /** Share of levels reached, 0 to 1, over all its entities and levels. */
  share: number;
  /** Change of {@link share} over the last 30 days. */
  change: number;
  failing: number;
}

/** An entity whose level changed. */
export interface Mover {
  entityRef: string;
  trackId: string;
  from: number;
  to: number;
  at: string;
}

/** A check and how many fail it. */
export interface FailedCheck {
  checkId: string;
  title: string;
  failing: number;
  unknown: number;
  applicable: number;
}

/** `GET overview`: the first screen of scorecards. */
export interface Overview {
  distributions: Distribution[];
  mostFailed: FailedCheck[];
  movers: { up: Mover[]; down: Mover[] };
}

/** What needs the attention of the caller: their entities' failing checks. */
export interface AttentionItem {
  entityRef: string;
  checkId: string;
  title: string;
  severity: string;
  /** Next level that this check stands before. */
  blocks?: { trackId: string; level: string };
  since: string;
}
