import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';

/** What a {@link CatalogTables} needs. */
export interface CatalogTablesOptions {
  config: Config;
  logger: LoggerService;
  /** Reads the tables of the catalog; rejects if it cannot. */
  probe: () => Promise<unknown>;
}

/**
 * Tells whether the search can read the tables of the catalog: whether both
 * plugins keep theirs in schemas of one database.
 */
export class CatalogTables {
  readonly #logger: LoggerService;
  readonly #isSplit: boolean;
  readonly #probe: () => Promise<unknown>;
  #isReadable = false;
  #isReported = false;

  constructor({ config, logger, probe }: CatalogTablesOptions) {
    this.#logger = logger;
    this.#probe = probe;
    // A schema of this name may be left from the time before the split.
    this.#isSplit = ['catalog', 'search'].some(id =>
      config.has(`backend.database.plugin.${id}.connection`),
    );
  }

  /** Tries anew each time until it is so. */
  async areReadable(): Promise<boolean> {
    if (!this.#isSplit && !this.#isReadable) {
      this.#isReadable = await this.#try();
    }
    return this.#isReadable;
  }

  async #try(): Promise<boolean> {
    try {
      await this.#probe();
      return true;
    } catch (error) {
      if (!this.#isReported) {
        this.#isReported = true;
        this.#logger.info(
          `Results of the search are checked one by one while the tables of the catalog cannot be read: ${error}`,
        );
      }
      return false;
    }
  }
}
