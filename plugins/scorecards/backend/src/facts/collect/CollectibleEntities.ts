import type { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EntitySnapshotsStore } from '../../catalog/EntitySnapshotsStore';

/** Reads entities as collectors need them: with their long texts. */
export class CollectibleEntities {
  readonly #auth: AuthService;
  readonly #catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  readonly #store: Pick<EntitySnapshotsStore, 'read' | 'listCut'>;

  constructor(options: {
    auth: AuthService;
    catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
    store: Pick<EntitySnapshotsStore, 'read' | 'listCut'>;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#store = options.store;
  }

  /**
   * Reads those that exist. Only those with long texts, such as API definitions,
   * are asked of the catalog.
   */
  async read(entityRefs: readonly string[]): Promise<Map<string, Entity>> {
    const [kept, cut] = await Promise.all([
      this.#store.read(entityRefs),
      this.#store.listCut(entityRefs),
    ]);
    const whole = cut.length > 0 ? await this.#readWhole(cut) : [];
    return new Map(
      [...kept, ...whole].map(entity => [stringifyEntityRef(entity), entity]),
    );
  }

  async #readWhole(entityRefs: string[]): Promise<Entity[]> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return items.flatMap(entity => entity ?? []);
  }
}
