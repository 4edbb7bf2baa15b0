import { createHash } from 'node:crypto';
import {
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  processingResult,
  type CatalogProcessor,
  type CatalogProcessorCache,
  type CatalogProcessorEmit,
  type LocationSpec,
} from '@backstage/plugin-catalog-node';
import { sourceTemplateOf } from './sourceTemplateOf';

/** From what was made to its template. */
export const RELATION_SCAFFOLDED_FROM = 'scaffoldedFrom';
/** From a template to what was made from it. */
export const RELATION_SCAFFOLDER_OF = 'scaffolderOf';

/**
 * Relates entities to the templates they were made from, and notices when
 * templates and such entities are not as they were.
 */
export class SourceTemplateProcessor implements CatalogProcessor {
  readonly #tell: (entityRef: string) => void;

  /** @param tell - called with references of what is new or changed */
  constructor(tell: (entityRef: string) => void) {
    this.#tell = tell;
  }

  getProcessorName(): string {
    return 'GoldenPathsSourceTemplateProcessor';
  }

  // The signature is the catalog's.
  // eslint-disable-next-line max-params
  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const template = sourceTemplateOf(entity);
    if (template) {
      relate(entity, template, emit);
    }
    if (template || entity.kind === 'Template') {
      await this.#tellOfChange(entity, cache);
    }
    return entity;
  }

  async #tellOfChange(entity: Entity, cache: CatalogProcessorCache) {
    const digest = createHash('sha256')
      .update(JSON.stringify(entity))
      .digest('base64');
    if ((await cache.get<string>('digest')) !== digest) {
      await cache.set('digest', digest);
      this.#tell(stringifyEntityRef(entity));
    }
  }
}

function relate(entity: Entity, template: string, emit: CatalogProcessorEmit) {
  const made = getCompoundEntityRef(entity);
  const from = parseEntityRef(template);
  emit(
    processingResult.relation({
      source: made,
      type: RELATION_SCAFFOLDED_FROM,
      target: from,
    }),
  );
  emit(
    processingResult.relation({
      source: from,
      type: RELATION_SCAFFOLDER_OF,
      target: made,
    }),
  );
}
