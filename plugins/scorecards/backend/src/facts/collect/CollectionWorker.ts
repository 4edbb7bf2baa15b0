import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { ActiveCollector } from './ActiveCollector';
import type { CollectionRuns } from './CollectionRuns';
import type { CollectionStore } from './CollectionStore';

/** Pause between two looks into the queue when nothing was due, in milliseconds. */
const LOOK_MS = 1000;
/** Pause after the database could not be reached, in milliseconds. */
const FAILURE_MS = 5000;

/** What {@link CollectionWorker} needs. */
export interface CollectionWorkerOptions {
  collectors: readonly ActiveCollector[];
  logger: LoggerService;
  runs: CollectionRuns;
  store: Pick<CollectionStore, 'claim'>;
  /** Waits; replaced in tests. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** Collects what is due, together with the workers of other replicas. */
export class CollectionWorker {
  readonly #options: CollectionWorkerOptions;
  readonly #stopping = new AbortController();
  #loop: Promise<void> = Promise.resolve();
  #wake: () => void = () => {};

  constructor(options: CollectionWorkerOptions) {
    this.#options = options;
  }

  /** Begins to look into the queue. */
  start(): void {
    this.#loop = this.#run();
  }

  /** Looks into the queue without waiting for the next time. */
  wake(): void {
    this.#wake();
  }

  /** Ends; what is under way is ended as well and given back. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake();
    await this.#loop;
    await this.#options.runs.stop();
  }

  async #run() {
    const { logger } = this.#options;
    while (!this.#stopping.signal.aborted) {
      // Before the look, so that a call during it is not slept over.
      const woken = new Promise<void>(resolve => {
        this.#wake = resolve;
      });
      let pause = LOOK_MS;
      try {
        await this.#look();
      } catch (error) {
        pause = FAILURE_MS;
        logger.warn('Facts could not be collected', toError(error));
      }
      await this.#rest(pause, woken);
    }
  }

  async #look() {
    const { collectors, logger, runs, store } = this.#options;
    const rooms = collectors
      .map(({ id, budgetPerHour }) => ({
        source: id,
        room: runs.roomOf(id),
        budget: budgetPerHour,
      }))
      .filter(({ room }) => room > 0);
    if (rooms.length === 0) {
      return;
    }
    const claims = await store.claim(rooms);
    if (claims.length > 0) {
      runs
        .run(claims, { isUrgent: false, onDone: () => this.wake() })
        .catch(error =>
          logger.error('Facts could not be collected', toError(error)),
        );
    }
  }

  async #rest(pause: number, woken: Promise<void>) {
    const resting = new AbortController();
    await Promise.race([this.#options.sleep(pause, resting.signal), woken]);
    resting.abort();
  }
}
