import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { getLocationForEntity } from '@backstage/plugin-techdocs-node';
import { docsEntities } from '../shared/docsEntities';
import { eachConcurrently } from '../shared/eachConcurrently';
import { liesIn } from './pushes';
import { SerialQueue } from './SerialQueue';

/** What a build needs to know of an entity. */
const FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'metadata.annotations',
];

/** What {@link DocsRefresher} needs. */
export interface DocsRefresherOptions {
  catalog: CatalogService;
  auth: AuthService;
  integrations: ScmIntegrationRegistry;
  logger: LoggerService;
  /** Sites built at the same time. */
  concurrency: number;
  builder: {
    build(entity: Entity): Promise<boolean>;
    isPublished(entity: Entity): Promise<boolean>;
  };
}

/** Builds the docs of many entities, as far as their sources changed. */
export class DocsRefresher {
  readonly #options: DocsRefresherOptions;
  readonly #queue = new SerialQueue();

  constructor(options: DocsRefresherOptions) {
    this.#options = options;
  }

  /** Asks each source whether it changed. */
  async refreshAll(signal?: AbortSignal): Promise<void> {
    await this.#each(async () => true, signal);
  }

  /** Builds docs that were never built. */
  async buildMissing(signal?: AbortSignal): Promise<void> {
    const { builder } = this.#options;
    await this.#each(
      async entity => !(await builder.isPublished(entity)),
      signal,
    );
  }

  /**
   * Builds the docs that come from some repositories.
   *
   * @param urls - pages of the repositories
   * @returns those that no entity comes from
   */
  async refreshRepositories(urls: string[]): Promise<string[]> {
    const unknown = new Set(urls);
    await this.#each(async entity => {
      const target = this.#locationOf(entity);
      const url = urls.find(repository => target && liesIn(target, repository));
      if (url === undefined) {
        return false;
      }
      unknown.delete(url);
      return true;
    });
    return [...unknown];
  }

  #locationOf(entity: Entity): string | undefined {
    try {
      return getLocationForEntity(entity, this.#options.integrations).target;
    } catch {
      return undefined;
    }
  }

  async #each(
    wanted: (entity: Entity) => Promise<boolean>,
    signal?: AbortSignal,
  ) {
    const { catalog, auth, concurrency } = this.#options;
    const entities = docsEntities({ catalog, auth, fields: FIELDS });
    await eachConcurrently(entities, concurrency, async entity => {
      if (!signal?.aborted && (await wanted(entity))) {
        await this.#build(entity);
      }
    });
  }

  async #build(entity: Entity) {
    const { builder, logger } = this.#options;
    const entityRef = stringifyEntityRef(entity);
    await this.#queue.run(entityRef, async () => {
      try {
        if (await builder.build(entity)) {
          logger.info(`Built the docs of ${entityRef}`);
        }
      } catch (error) {
        logger.warn(
          `The docs of ${entityRef} could not be built: ${
            toError(error).message
          }`,
        );
      }
    });
  }
}
