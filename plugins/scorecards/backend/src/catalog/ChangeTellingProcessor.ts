import { createHash } from 'node:crypto';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
  LocationSpec,
} from '@backstage/plugin-catalog-node';

/**
 * Notices while the catalog processes an entity that it is not as it was the
 * last time.
 *
 * Upstream reason: the catalog of this release emits no event when an entity is
 * added or changed.
 */
export class ChangeTellingProcessor implements CatalogProcessor {
  readonly #tell: (entityRef: string) => void;

  /** @param tell - called with references of what is new or changed */
  constructor(tell: (entityRef: string) => void) {
    this.#tell = tell;
  }

  getProcessorName(): string {
    return 'ScorecardsChangeTellingProcessor';
  }

  // The signature is the catalog's.
  // eslint-disable-next-line max-params
  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    _emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const digest = createHash('sha256')
      .update(JSON.stringify(entity))
      .digest('base64');
    if ((await cache.get<string>('digest')) !== digest) {
      await cache.set('digest', digest);
      this.#tell(stringifyEntityRef(entity));
    }
    return entity;
  }
}
