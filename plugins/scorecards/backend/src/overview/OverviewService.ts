import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Page } from '@callboard/backend-kit';
import type {
  FailedCheck,
  Overview,
  Scope,
  ScopeStanding,
  TrendPoint,
} from '@callboard/plugin-scorecards-common';
import type { ScopeKind } from './OverviewReadModel';

/** On whose behalf something is read. */
export interface OverviewCall {
  credentials: BackstageCredentials;
}

/** Of which track, scope and days a trend is asked. */
export interface TrendRequest extends Scope {
  track: string;
  /** UTC dates, `YYYY-MM-DD`; the last 12 months by default. */
  from?: string;
  to?: string;
}

/** Which page of which standings is asked for. */
export interface StandingsRequest {
  by: ScopeKind;
  /** All tracks together by default. */
  track?: string;
  cursor?: string;
  limit: number;
}

/** How the organisation stands. Numbers count all entities, also hidden ones. */
export interface OverviewService {
  getOverview(scope: Scope, call: OverviewCall): Promise<Overview>;

  /**
   * One point for each day that is known, oldest first.
   *
   * @throws NotFoundError for a track that does not exist
   * @throws InputError for more than one of group, system and domain
   */
  getTrend(request: TrendRequest, call: OverviewCall): Promise<TrendPoint[]>;

  /**
   * Those with the smallest share first, without those that may not be seen.
   *
   * @throws NotFoundError for a track that does not exist
   */
  listStandings(
    request: StandingsRequest,
    call: OverviewCall,
  ): Promise<Page<ScopeStanding>>;

  /** All checks in force, with how many fail them. */
  listChecks(scope: Scope, call: OverviewCall): Promise<FailedCheck[]>;
}
