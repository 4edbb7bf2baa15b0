import { parseEntityRef } from '@backstage/catalog-model';
import { PluginHttpClient } from '@callboard/http-client';
import type {
  ClientOptions,
  ItemsPage,
  PageRequest,
} from '@callboard/http-client';
import { pageSchema } from '../json/schemas';
import type { Scope } from '../overview/types';
import {
  entityCardSchema,
  levelOfEntitySchema,
  listedEntitySchema,
} from './schemas';
import type {
  CheckOutcome,
  EntityCard,
  LevelOfEntity,
  ListedEntity,
} from './types';

/** Which entities are listed. */
export interface EntitiesQuery extends PageRequest, Scope {
  track?: string;
  /** Id of a level of the track, or `none`. */
  level?: string;
  /** Number of levels reached on the track. */
  rank?: number;
  kind?: string;
  type?: string;
  owner?: string;
  check?: string;
  outcome?: CheckOutcome;
}

/**
 * Cards of entities, as pages and the command line use them. Every method
 * throws a `ResponseError` when the backend refuses.
 */
export interface CardsApi {
  getCard(entityRef: string): Promise<EntityCard>;
  listEntities(query?: EntitiesQuery): Promise<ItemsPage<ListedEntity>>;
  /** Reads the levels of at most 500 entities; those without any are left out. */
  getLevels(entityRefs: string[]): Promise<LevelOfEntity[]>;
  /** Where the badge of an entity on a track is, for READMEs. */
  getBadgeUrl(entityRef: string, track: string): Promise<string>;
}

/** {@link CardsApi} over HTTP, in browsers and backends. */
export class CardsClient implements CardsApi {
  readonly #backend: PluginHttpClient;

  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('scorecards', options);
  }

  async getCard(entityRef: string) {
    return this.#backend.read(
      entityCardSchema,
      `/entities/${pathOf(entityRef)}`,
    );
  }

  async listEntities(query: EntitiesQuery = {}) {
    return this.#backend.read(pageSchema(listedEntitySchema), '/entities', {
      ...query,
    });
  }

  async getLevels(entityRefs: string[]) {
    const { items } = await this.#backend.send(
      pageSchema(levelOfEntitySchema),
      '/levels',
      { method: 'POST', body: { entityRefs } },
    );
    return items;
  }

  async getBadgeUrl(entityRef: string, track: string) {
    return this.#backend.urlOf(
      `/badges/${pathOf(entityRef)}/${encodeURIComponent(track)}.svg`,
    );
  }
}

function pathOf(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [kind, namespace, name].map(encodeURIComponent).join('/');
}
