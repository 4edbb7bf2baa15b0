import type {
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { authorize, readPage } from '@callboard/backend-kit';
import type { Page, VisibleEntities } from '@callboard/backend-kit';
import { scorecardsReadPermission } from '@callboard/plugin-scorecards-common';
import type {
  AttentionItem,
  CheckOutcome,
} from '@callboard/plugin-scorecards-common';
import { z } from 'zod';
import type {
  CardsCall,
  CardsPage,
  CardsService,
  EntitiesQuery,
} from './CardsService';
import type { Slice } from './CardsReadModel';
import type { DefaultCardsService } from './DefaultCardsService';

/** More than this nobody reads. */
const MOST_ITEMS = 100;

const positionSchema = z.object({ entityRef: z.string() });

/** What {@link AuthorizedCardsService} needs. */
export interface AuthorizedCardsServiceOptions {
  inner: DefaultCardsService;
  entities: VisibleEntities;
  permissions: PermissionsService;
  userInfo: UserInfoService;
}

/** Lets through to cards who may read them and see their entities. */
export class AuthorizedCardsService implements CardsService {
  readonly #options: AuthorizedCardsServiceOptions;

  static create(options: AuthorizedCardsServiceOptions) {
    return new AuthorizedCardsService(options);
  }

  private constructor(options: AuthorizedCardsServiceOptions) {
    this.#options = options;
  }

  async getCard(entityRef: string, { credentials }: CardsCall) {
    // At the same time, since a page waits for it. What was read, or why it
    // could not be, is told only to who may see the entity.
    const reading = this.#options.inner.getCard(entityRef);
    reading.catch(() => {});
    await this.#needVisible(entityRef, credentials);
    return reading;
  }

  async listEntities(
    { cursor, limit, ...query }: EntitiesQuery,
    call: CardsCall,
  ) {
    return this.#list({ cursor, limit }, call, slice =>
      this.#options.inner.listEntities(query, slice),
    );
  }

  async getLevels(entityRefs: string[], { credentials }: CardsCall) {
    const { inner, entities } = this.#options;
    await this.#needRead(credentials);
    const [levels, visible] = await Promise.all([
      inner.getLevels(entityRefs),
      entities.among(entityRefs, credentials),
    ]);
    return levels.filter(({ entityRef }) => visible.has(entityRef));
  }

  async listCheckResults(
    query: CardsPage & { check: string; outcome?: CheckOutcome },
    call: CardsCall,
  ) {
    return this.#list(query, call, slice =>
      this.#options.inner.listCheckResults(query, slice),
    );
  }

  async listTrackResults(
    query: CardsPage & { track: string; level?: string },
    call: CardsCall,
  ) {
    return this.#list(query, call, slice =>
      this.#options.inner.listTrackResults(query, slice),
    );
  }

  async getAttention({ credentials }: CardsCall) {
    const { inner, entities, userInfo } = this.#options;
    await this.#needRead(credentials);
    const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
    const items = await inner.getAttention(ownershipEntityRefs);
    return entities.read<AttentionItem>({
      read: async (after, limit) => {
        const start = after ? items.indexOf(after) + 1 : 0;
        return items.slice(start, start + limit);
      },
      limit: MOST_ITEMS,
      credentials,
    });
  }

  async #list<T extends { entityRef: string }>(
    { cursor, limit: size }: CardsPage,
    { credentials }: CardsCall,
    read: (slice: Slice) => Promise<T[]>,
  ): Promise<Page<T>> {
    await this.#needRead(credentials);
    return readPage({
      query: { cursor, limit: size },
      position: positionSchema,
      read: (start, count) =>
        this.#options.entities.read<T>({
          read: (after, limit) =>
            read({ after: (after ?? start)?.entityRef, limit }),
          limit: count,
          credentials,
        }),
      positionOf: ({ entityRef }) => ({ entityRef }),
    });
  }

  async #needRead(credentials: BackstageCredentials) {
    const { permissions } = this.#options;
    await authorize(permissions, scorecardsReadPermission, credentials);
  }

  async #needVisible(entityRef: string, credentials: BackstageCredentials) {
    const [visible] = await Promise.all([
      this.#options.entities.among([entityRef], credentials),
      this.#needRead(credentials),
    ]);
    if (!visible.has(entityRef)) {
      throw new NotFoundError(`There is no entity ${entityRef}`);
    }
  }
}
