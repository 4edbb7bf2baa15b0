import type {
  AttentionItem,
  Distribution,
  Overview,
  OverviewApi,
  Scope,
  ScopeStanding,
  StandingsQuery,
  TrendPoint,
  TrendQuery,
} from '@callboard/plugin-scorecards-common';
import { pageOf } from './pageOf';

/** Ten entities on a track of two levels; four have none. */
export function aDistribution(parts: Partial<Distribution> = {}): Distribution {
  return {
    trackId: 'production',
    title: 'Production readiness',
    levels: [
      { id: 'silver', title: 'Silver', rank: 2, count: 0 },
      { id: 'none', title: 'none', rank: 0, count: 4 },
      { id: 'bronze', title: 'Bronze', rank: 1, count: 6 },
    ],
    total: 10,
    ...parts,
  };
}

/** An organisation with one track. */
export function anOverview(parts: Partial<Overview> = {}): Overview {
  return {
    distributions: [aDistribution()],
    mostFailed: [
      {
        checkId: 'has-readme',
        title: 'Has a README',
        failing: 4,
        unknown: 1,
        applicable: 10,
      },
    ],
    movers: {
      up: [
        {
          entityRef: 'component:default/checkout',
          trackId: 'production',
          from: 0,
          to: 1,
          at: '2026-11-20T10:00:00.000Z',
        },
      ],
      down: [],
    },
    ...parts,
  };
}

/** How things stand, held in memory. */
export class FakeOverview implements OverviewApi {
  /** What was asked. */
  readonly scopes: Scope[] = [];

  readonly trends: TrendQuery[] = [];

  readonly standingsAsked: StandingsQuery[] = [];

  points: TrendPoint[] = [
    { day: '2026-11-01', byRank: [6, 4, 0] },
    { day: '2026-11-02', byRank: [4, 6, 0] },
  ];

  standings: ScopeStanding[] = [];

  failure?: Error;

  constructor(readonly overview: Overview = anOverview()) {}

  async getOverview(scope: Scope = {}) {
    this.scopes.push(scope);
    if (this.failure) {
      throw this.failure;
    }
    return this.overview;
  }

  async getTrend(query: TrendQuery) {
    this.trends.push(query);
    return this.points;
  }

  async listStandings(query: StandingsQuery) {
    this.standingsAsked.push(query);
    if (this.failure) {
      throw this.failure;
    }
    return pageOf(this.standings, query);
  }

  async listFailedChecks() {
    return this.overview.mostFailed;
  }

  async getAttention(): Promise<AttentionItem[]> {
    return [];
  }
}
