import { InputError, NotFoundError } from '@backstage/errors';
import type {
  Distribution,
  FailedCheck,
  Mover,
  Scope,
  ScopeStanding,
  Track,
  TrendPoint,
} from '@callboard/plugin-scorecards-common';
import type { StandardsInForce } from '../standards/StandardsInForce';
import type { HistoryStore } from './HistoryStore';
import type {
  OverviewReadModel,
  RankCount,
  ScopeKind,
  StandingPosition,
} from './OverviewReadModel';
import type { TrendRequest } from './OverviewService';

/** Most movers of each direction, before hidden ones are left out. */
const MOST_MOVERS = 100;
const MOST_FAILED = 10;
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** What {@link DefaultOverviewService} needs. */
export interface DefaultOverviewServiceOptions {
  history: Pick<HistoryStore, 'readTrend'>;
  readModel: OverviewReadModel;
  standards: Pick<StandardsInForce, 'current'>;
  now?: () => Date;
}

/** Reads how the organisation stands, whoever asks. */
export class DefaultOverviewService {
  readonly #options: DefaultOverviewServiceOptions;

  static create(options: DefaultOverviewServiceOptions) {
    return new DefaultOverviewService(options);
  }

  private constructor(options: DefaultOverviewServiceOptions) {
    this.#options = options;
  }

  /** With more movers than a page shows, so that some can be left out. */
  async getOverview(scope: Scope) {
    const { readModel } = this.#options;
    const [distributions, checks, movers] = await Promise.all([
      this.#distributions(scope),
      this.listChecks(scope),
      readModel.listMoves(scope, MOST_MOVERS),
    ]);
    return {
      distributions,
      mostFailed: checks
        .filter(({ failing }) => failing > 0)
        .sort((a, b) => b.failing - a.failing)
        .slice(0, MOST_FAILED),
      movers: {
        up: movers.up.filter(mover => this.#isInForce(mover)),
        down: movers.down.filter(mover => this.#isInForce(mover)),
      },
    };
  }

  /** @throws NotFoundError for a track that does not exist */
  async getTrend(request: TrendRequest): Promise<TrendPoint[]> {
    const { history, now = () => new Date() } = this.#options;
    const { track: trackId, group, system, domain } = request;
    const scopes = [group, system, domain].filter(scope => scope !== undefined);
    if (scopes.length > 1) {
      throw new InputError('group, system and domain: name one of them');
    }
    const { levels } = this.#track(trackId);
    const { to = dayOf(now()) } = request;
    const { from = dayOf(new Date(Date.parse(to) - YEAR_MS)) } = request;
    const [scopeRef = ''] = scopes;
    const points = await history.readTrend({
      trackId,
      scopeRef: scopeRef.toLocaleLowerCase('en-US'),
      from,
      to,
    });
    // As many ranks each day as the track has now, so that days compare.
    return points.map(({ day, byRank }) => ({
      day,
      byRank: Array.from(
        { length: Math.max(levels.length + 1, byRank.length) },
        (_, rank) => byRank[rank] ?? 0,
      ),
    }));
  }

  /** @throws NotFoundError for a track that does not exist */
  async listStandings(request: {
    by: ScopeKind;
    track?: string;
    after?: StandingPosition;
    limit: number;
  }): Promise<ScopeStanding[]> {
    const { readModel, standards } = this.#options;
    const { by, track, after, limit } = request;
    const tracks =
      track === undefined
        ? [...standards.current().tracks.values()].map(one => one.track)
        : [this.#track(track)];
    const levelCounts = Object.fromEntries(
      tracks
        .filter(({ levels }) => levels.length > 0)
        .map(({ id, levels }) => [id, levels.length]),
    );
    const all = await readModel.listStandings({ by, levelCounts });
    return all
      .filter(standing => !after || isAfter(standing, after))
      .slice(0, limit)
      .map(({ formerShare, share, ...standing }) => ({
        ...standing,
        share,
        change: formerShare === undefined ? 0 : share - formerShare,
      }));
  }

  /** All checks in force, with how many fail them. */
  async listChecks(scope: Scope): Promise<FailedCheck[]> {
    const counts = new Map(
      (await this.#options.readModel.countChecks(scope)).map(count => [
        count.checkId,
        count,
      ]),
    );
    return [...this.#options.standards.current().checks.values()].map(
      ({ check: { id: checkId, title } }) => ({
        failing: 0,
        unknown: 0,
        applicable: 0,
        ...counts.get(checkId),
        checkId,
        title,
      }),
    );
  }

  async #distributions(scope: Scope): Promise<Distribution[]> {
    const { readModel, standards } = this.#options;
    const counts = await readModel.countRanks(scope);
    return [...standards.current().tracks.values()]
      .map(({ track }) => distributionOf(track, counts))
      .sort((a, b) => a.title.localeCompare(b.title, 'en'));
  }

  #isInForce({ trackId }: Mover): boolean {
    return this.#options.standards.current().tracks.has(trackId);
  }

  #track(id: string): Track {
    const found = this.#options.standards.current().tracks.get(id);
    if (!found) {
      throw new NotFoundError(`There is no track ${id}`);
    }
    return found.track;
  }
}

function distributionOf(track: Track, counts: RankCount[]): Distribution {
  const own = counts.filter(({ trackId }) => trackId === track.id);
  const countOf = (rank: number) =>
    own
      // A track may have lost levels since an entity was evaluated.
      .filter(count => Math.min(count.rank, track.levels.length) === rank)
      .reduce((sum, { count }) => sum + count, 0);
  return {
    trackId: track.id,
    title: track.title,
    levels: [
      { id: 'none', title: 'No level', rank: 0, count: countOf(0) },
      ...track.levels.map(({ id, title }, index) => ({
        id,
        title,
        rank: index + 1,
        count: countOf(index + 1),
      })),
    ],
    total: own.reduce((sum, { count }) => sum + count, 0),
  };
}

function isAfter(standing: StandingPosition, after: StandingPosition): boolean {
  return (
    standing.share > after.share ||
    (standing.share === after.share && standing.ref > after.ref)
  );
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
