import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type {
  CompiledPolicy,
  PolicyDocument,
} from '@callboard/plugin-access-common';
import type { PoliciesStore } from './PoliciesStore';
import type { PublishedPolicy } from './publishedPolicy';

/** What the keeper needs. */
export interface PublishedPolicyKeeperOptions {
  store: Pick<PoliciesStore, 'readPublished' | 'readPublishedNumber'>;
  /** What is kept fresh. */
  published: PublishedPolicy;
  compile: (document: PolicyDocument) => CompiledPolicy;
  /**
   * Names the state of what `compile` knows besides the document; when it
   * changes, the policy is compiled again.
   */
  surroundings: () => string;
  logger: LoggerService;
}

/**
 * Keeps the policy of this process the same as the published one in the
 * database. While the database is away the last one stays, but is no longer
 * confirmed, so that those who decide by it can tell.
 */
export class PublishedPolicyKeeper {
  readonly #options: PublishedPolicyKeeperOptions;
  #current: Promise<void> = Promise.resolve();
  #next?: Promise<void>;
  #compiledIn?: string;
  #failing = false;

  constructor(options: PublishedPolicyKeeperOptions) {
    this.#options = options;
  }

  /**
   * Looks once now. Does not fail: what goes wrong is logged, and the policy
   * stays unconfirmed.
   */
  async refresh(): Promise<void> {
    // A look that has begun may have missed what this call is about.
    this.#next ??= this.#current.then(() => {
      this.#next = undefined;
      this.#current = this.#look();
      return this.#current;
    });
    await this.#next;
  }

  async #look(): Promise<void> {
    const { logger } = this.#options;
    try {
      await this.#load();
      if (this.#failing) {
        this.#failing = false;
        logger.info('The published policy can be read again');
      }
    } catch (error) {
      if (!this.#failing) {
        this.#failing = true;
        logger.error('The published policy cannot be read', toError(error));
      }
    }
  }

  async #load(): Promise<void> {
    const { store, published, compile, surroundings } = this.#options;
    const begunAt = Date.now();
    const number = await store.readPublishedNumber();
    if (number === undefined) {
      throw new Error('No policy is published');
    }
    const surrounded = surroundings();
    if (
      number !== published.current?.version ||
      surrounded !== this.#compiledIn
    ) {
      const found = await store.readPublished();
      if (!found) {
        throw new Error('No policy is published');
      }
      published.current = {
        version: found.version,
        policy: compile(found.document),
      };
      this.#compiledIn = surrounded;
    }
    published.confirmedAt = begunAt;
  }
}
