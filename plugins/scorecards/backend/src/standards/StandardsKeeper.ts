import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import { compileStandards } from './compileStandards';
import type { StandardsSnapshot } from './StandardsInForce';
import type { StandardsStore } from './StandardsStore';

/** What {@link StandardsKeeper} needs. */
export interface StandardsKeeperOptions {
  store: Pick<StandardsStore, 'readRevision' | 'readInForce'>;
  logger: LoggerService;
}

/** Keeps the standards of this process the same as those in the database. */
export class StandardsKeeper {
  readonly #options: StandardsKeeperOptions;
  #snapshot?: StandardsSnapshot;
  #look: Promise<void> = Promise.resolve();
  #next?: Promise<void>;
  #failing = false;

  constructor(options: StandardsKeeperOptions) {
    this.#options = options;
  }

  /** @throws ServiceUnavailableError before they were read for the first time */
  current(): StandardsSnapshot {
    if (!this.#snapshot) {
      throw new ServiceUnavailableError('Checks and tracks are not read yet');
    }
    return this.#snapshot;
  }

  /** Looks into the database, and gives what is in force there. */
  async latest(): Promise<StandardsSnapshot> {
    // A look that has begun may have missed what this call is about.
    this.#next ??= this.#look
      .catch(() => {})
      .then(() => {
        this.#next = undefined;
        this.#look = this.#load();
        return this.#look;
      });
    await this.#next;
    return this.current();
  }

  /** Like {@link latest}; does not fail, what goes wrong is logged. */
  async refresh(): Promise<void> {
    const { logger } = this.#options;
    try {
      await this.latest();
      if (this.#failing) {
        this.#failing = false;
        logger.info('Checks and tracks can be read again');
      }
    } catch (error) {
      if (!this.#failing) {
        this.#failing = true;
        logger.error('Checks and tracks cannot be read', toError(error));
      }
    }
  }

  async #load(): Promise<void> {
    const { store, logger } = this.#options;
    const revision = await store.readRevision();
    if (revision !== this.#snapshot?.revision) {
      this.#snapshot = compileStandards(await store.readInForce(), logger);
    }
  }
}
