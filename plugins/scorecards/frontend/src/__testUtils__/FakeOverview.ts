import type {
  AttentionItem,
  FailedCheck,
  Overview,
  OverviewApi,
  PageRequest,
  Scope,
  ScopeStanding,
  StandingsQuery,
  TrendPoint,
  TrendQuery,
} from '@callboard/plugin-scorecards-common';
import { pageOf } from './pageOf';

/** How an organisation stands, with the figures that a test sets. */
export class FakeOverview implements OverviewApi {
  /** What all calls fail with, while it is set. */
  failing?: Error;
  overview: Overview = {
    distributions: [],
    mostFailed: [],
    movers: { up: [], down: [] },
  };
  trend: TrendPoint[] = [];
  standings: ScopeStanding[] = [];
  failed: FailedCheck[] = [];
  attention: AttentionItem[] = [];
  /** What was asked for, newest last. */
  readonly scopes: Scope[] = [];
  readonly trends: TrendQuery[] = [];
  readonly compared: (StandingsQuery & PageRequest)[] = [];

  constructor(given: Partial<Pick<FakeOverview, 'failed' | 'overview'>> = {}) {
    Object.assign(this, given);
  }

  async getOverview(scope: Scope = {}) {
    this.#check();
    this.scopes.push(scope);
    return this.overview;
  }

  async getTrend(query: TrendQuery) {
    this.#check();
    this.trends.push(query);
    return this.trend;
  }

  async listStandings(query: StandingsQuery) {
    this.#check();
    this.compared.push(query);
    return pageOf(this.standings, query);
  }

  async listFailedChecks() {
    this.#check();
    return this.failed;
  }

  async getAttention() {
    this.#check();
    return this.attention;
  }

  #check() {
    if (this.failing) {
      throw this.failing;
    }
  }
}
