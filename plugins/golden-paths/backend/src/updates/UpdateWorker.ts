import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { UpdateOpener } from './UpdateOpener';
import type { UpdatesStore } from './UpdatesStore';

/** Updates at a time, in one process. */
const PLACES = 2;
/** Pause between two looks into the queue when nothing was due, in milliseconds. */
const LOOK_MS = 5_000;
/**
 * After which a worker is given up, in milliseconds. Rendering and each request
 * to a host have limits of their own, far below it.
 */
const LEASE_MS = 15 * 60_000;

/** What {@link UpdateWorker} needs. */
export interface UpdateWorkerOptions {
  logger: LoggerService;
  opener: UpdateOpener;
  store: Pick<UpdatesStore, 'claim'>;
  /** Waits; replaced in tests. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** Opens what was begun, together with the workers of other replicas. */
export class UpdateWorker {
  readonly #options: UpdateWorkerOptions;
  readonly #stopping = new AbortController();
  #waking = new AbortController();
  #running: Promise<void>[] = [];

  constructor(options: UpdateWorkerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running = Array.from({ length: PLACES }, () => this.#run());
  }

  /** Looks into the queue now. */
  wake(): void {
    this.#waking.abort();
    this.#waking = new AbortController();
  }

  /** Ends after the updates that are being opened. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.wake();
    await Promise.all(this.#running);
  }

  /** Opens all that is due, one after the other. */
  async runDue(): Promise<void> {
    while (await this.#step()) {
      // Until nothing is left.
    }
  }

  async #run() {
    const { logger, sleep } = this.#options;
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      // Taken before the look: who wakes meanwhile is not slept over.
      const waking = this.#waking.signal;
      let found = false;
      try {
        found = await this.#step();
      } catch (error) {
        logger.warn('Updates could not be opened', toError(error));
      }
      if (!found) {
        await sleep(LOOK_MS, AbortSignal.any([signal, waking]));
      }
    }
  }

  /** @returns whether something was due */
  async #step(): Promise<boolean> {
    const { opener, store } = this.#options;
    const claimed = await store.claim(LEASE_MS);
    if (claimed) {
      await opener.open(claimed);
    }
    return claimed !== undefined;
  }
}
