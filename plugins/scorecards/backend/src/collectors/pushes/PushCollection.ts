import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_SOURCE_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { coalesce } from '../../shared/coalesce';

const FIELDS = ['kind', 'metadata.name', 'metadata.namespace'];

/** What {@link PushCollection} needs. */
export interface PushCollectionOptions {
  auth: AuthService;
  catalog: Pick<CatalogService, 'streamEntities'>;
  logger: LoggerService;
  /** Has the facts of entities collected. */
  collect(entityRefs: readonly string[]): Promise<void>;
}

/**
 * Has the facts of entities collected that lie in a repository somebody pushed
 * to. Pushes that come close together are looked up together.
 */
export class PushCollection {
  readonly #options: PushCollectionOptions;
  readonly #waiting = new Set<string>();
  readonly #run = coalesce(() => this.#collectWaiting());

  constructor(options: PushCollectionOptions) {
    this.#options = options;
  }

  /**
   * Takes note of a push.
   *
   * @param repositoryUrl - page of the repository, without a slash at its end
   * @returns when the facts are due
   */
  async add(repositoryUrl: string): Promise<void> {
    this.#waiting.add(repositoryUrl);
    await this.#run();
  }

  async #collectWaiting(): Promise<void> {
    const { collect, logger } = this.#options;
    const urls = [...this.#waiting];
    this.#waiting.clear();
    for (const url of urls) {
      try {
        await collect(await this.#findEntities(url));
      } catch (error) {
        // They are collected on their schedule all the same.
        logger.warn(
          `Facts could not be collected after a push to ${url}`,
          toError(error),
        );
      }
    }
  }

  async #findEntities(url: string): Promise<string[]> {
    const { auth, catalog } = this.#options;
    const pages = catalog.streamEntities(
      {
        query: {
          [`metadata.annotations.${ANNOTATION_SOURCE_LOCATION}`]: {
            $hasPrefix: `url:${url}/`,
          },
        },
        fields: FIELDS,
        totalItems: 'exclude',
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    const refs: string[] = [];
    for await (const entities of pages) {
      refs.push(...entities.map(entity => stringifyEntityRef(entity)));
    }
    return refs;
  }
}
