import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { authorize, readPage } from '@callboard/backend-kit';
import { scorecardsReadPermission } from '@callboard/plugin-scorecards-common';
import type {
  Mover,
  Scope,
  ScopeStanding,
} from '@callboard/plugin-scorecards-common';
import { z } from 'zod';
import type { VisibleEntities } from '@callboard/backend-kit';
import type { DefaultOverviewService } from './DefaultOverviewService';
import type {
  OverviewCall,
  OverviewService,
  StandingsRequest,
  TrendRequest,
} from './OverviewService';

/** Movers of each direction that are shown. */
const MOVERS = 10;

const positionSchema = z.object({ share: z.number(), ref: z.string() });

/** What {@link AuthorizedOverviewService} needs. */
export interface AuthorizedOverviewServiceOptions {
  inner: DefaultOverviewService;
  entities: VisibleEntities;
  permissions: PermissionsService;
}

/** Lets through to the overview who may read it, and names no hidden entity. */
export class AuthorizedOverviewService implements OverviewService {
  readonly #options: AuthorizedOverviewServiceOptions;

  static create(options: AuthorizedOverviewServiceOptions) {
    return new AuthorizedOverviewService(options);
  }

  private constructor(options: AuthorizedOverviewServiceOptions) {
    this.#options = options;
  }

  async getOverview(scope: Scope, { credentials }: OverviewCall) {
    const { inner, entities } = this.#options;
    await this.#needRead(credentials);
    const overview = await inner.getOverview(scope);
    const { up, down } = overview.movers;
    const visible = await entities.among(
      [...up, ...down].map(({ entityRef }) => entityRef),
      credentials,
    );
    const show = (movers: Mover[]) =>
      movers.filter(({ entityRef }) => visible.has(entityRef)).slice(0, MOVERS);
    return { ...overview, movers: { up: show(up), down: show(down) } };
  }

  async getTrend(request: TrendRequest, { credentials }: OverviewCall) {
    await this.#needRead(credentials);
    return this.#options.inner.getTrend(request);
  }

  async listStandings(
    { cursor, limit: size, ...request }: StandingsRequest,
    { credentials }: OverviewCall,
  ) {
    const { inner, entities } = this.#options;
    await this.#needRead(credentials);
    const page = await readPage({
      query: { cursor, limit: size },
      position: positionSchema,
      read: (start, count) =>
        entities.read<ScopeStanding & { entityRef: string }>({
          read: async (after, limit) =>
            (
              await inner.listStandings({
                ...request,
                limit,
                after: after ?? start,
              })
            ).map(standing => ({ ...standing, entityRef: standing.ref })),
          limit: count,
          credentials,
        }),
      positionOf: ({ share, ref }) => ({ share, ref }),
    });
    return {
      ...page,
      items: page.items.map(({ entityRef: _, ...standing }) => standing),
    };
  }

  async listChecks(scope: Scope, { credentials }: OverviewCall) {
    await this.#needRead(credentials);
    return this.#options.inner.listChecks(scope);
  }

  async #needRead(credentials: BackstageCredentials) {
    const { permissions } = this.#options;
    await authorize(permissions, scorecardsReadPermission, credentials);
  }
}
