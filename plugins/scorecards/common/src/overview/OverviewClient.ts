import { PluginHttpClient } from '@callboard/http-client';
import type {
  ClientOptions,
  ItemsPage,
  PageRequest,
} from '@callboard/http-client';
import { pageSchema } from '../json/schemas';
import {
  attentionItemSchema,
  failedCheckSchema,
  overviewSchema,
  scopeStandingSchema,
  trendPointSchema,
} from './schemas';
import type {
  AttentionItem,
  FailedCheck,
  Overview,
  Scope,
  ScopeStanding,
  TrendPoint,
} from './types';

/** Of which track, scope and days a trend is asked. */
export interface TrendQuery extends Scope {
  track: string;
  /** UTC dates, `YYYY-MM-DD`; the last 12 months by default. */
  from?: string;
  to?: string;
}

/** Which teams, systems or domains are compared. */
export interface StandingsQuery extends PageRequest {
  by: 'group' | 'system' | 'domain';
  /** All tracks together by default. */
  track?: string;
}

/**
 * How the organisation stands, as pages use it. Every method throws a
 * `ResponseError` when the backend refuses.
 */
export interface OverviewApi {
  getOverview(scope?: Scope): Promise<Overview>;
  getTrend(query: TrendQuery): Promise<TrendPoint[]>;
  listStandings(query: StandingsQuery): Promise<ItemsPage<ScopeStanding>>;
  /** Counts how many entities fail each check, over all entities. */
  listFailedChecks(): Promise<FailedCheck[]>;
  /** What the caller's own entities fail. */
  getAttention(): Promise<AttentionItem[]>;
}

/** {@link OverviewApi} over HTTP, in browsers and backends. */
export class OverviewClient implements OverviewApi {
  readonly #backend: PluginHttpClient;

  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('scorecards', options);
  }

  async getOverview(scope: Scope = {}) {
    return this.#backend.read(overviewSchema, '/overview', { ...scope });
  }

  async getTrend(query: TrendQuery) {
    const { items } = await this.#backend.read(
      pageSchema(trendPointSchema),
      '/overview/trend',
      { ...query },
    );
    return items;
  }

  async listStandings(query: StandingsQuery) {
    return this.#backend.read(
      pageSchema(scopeStandingSchema),
      '/overview/standings',
      { ...query },
    );
  }

  async listFailedChecks() {
    const { items } = await this.#backend.read(
      pageSchema(failedCheckSchema),
      '/overview/checks',
    );
    return items;
  }

  async getAttention() {
    const { items } = await this.#backend.read(
      pageSchema(attentionItemSchema),
      '/attention',
    );
    return items;
  }
}
