import { RevalidatingCache } from '@callboard/backend-kit';
import type { Scope } from '@callboard/plugin-scorecards-common';
import type {
  CheckCount,
  OverviewReadModel,
  Standing,
  StandingsFilter,
} from './OverviewReadModel';

/** Numbers that are older are counted again while they are given once more. */
const FRESH_MS = 10_000;
/** Numbers that are older are waited for. */
const USABLE_MS = 5 * 60_000;
/** Scopes whose numbers are kept. */
const MAX_SCOPES = 500;

/**
 * Keeps for a few seconds what takes long to count over all entities, so that a
 * page that many look at is counted once.
 */
export class CachedOverviewReadModel implements OverviewReadModel {
  readonly #inner: OverviewReadModel;
  readonly #checks: RevalidatingCache<CheckCount[]>;
  readonly #standings: RevalidatingCache<readonly Standing[]>;

  /** @param now - clock in milliseconds; default: a monotonic one */
  static create(inner: OverviewReadModel, now?: () => number) {
    return new CachedOverviewReadModel(inner, now);
  }

  private constructor(inner: OverviewReadModel, now?: () => number) {
    this.#inner = inner;
    this.#checks = new RevalidatingCache({ maxEntries: MAX_SCOPES, now });
    this.#standings = new RevalidatingCache({ maxEntries: MAX_SCOPES, now });
  }

  async countRanks(scope: Scope) {
    return this.#inner.countRanks(scope);
  }

  async listMoves(scope: Scope, limit: number) {
    return this.#inner.listMoves(scope, limit);
  }

  async countChecks({ group, system, domain }: Scope) {
    return this.#checks.get(
      JSON.stringify([group, system, domain]),
      async () => ({
        value: await this.#inner.countChecks({ group, system, domain }),
        freshMs: FRESH_MS,
        usableMs: USABLE_MS,
      }),
    );
  }

  async listStandings(filter: StandingsFilter) {
    return this.#standings.get(
      JSON.stringify([filter.by, Object.entries(filter.levelCounts).sort()]),
      async () => ({
        value: await this.#inner.listStandings(filter),
        freshMs: FRESH_MS,
        usableMs: USABLE_MS,
      }),
    );
  }
}
