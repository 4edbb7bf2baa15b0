import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { CardUpdater } from './CardUpdater';
import type { EvaluationStore } from './EvaluationStore';

/** Entities of one transaction. */
const BATCH = 500;

/** Pause between two looks into the queue, in milliseconds. */
const LOOK_MS = 1000;

/** Batches at a time: one is evaluated while the database reads and writes another. */
const CONCURRENCY = 2;

/** What {@link EvaluationWorker} needs. */
export interface EvaluationWorkerOptions {
  store: Pick<EvaluationStore, 'postpone'>;
  updater: Pick<CardUpdater, 'update'>;
  logger: LoggerService;
}

/**
 * Evaluates what waits, as long as it runs, together with the workers of other
 * replicas. A batch that fails is tried again in smaller parts, until the entity
 * that it fails for is found; that one waits behind all others from then on.
 */
export class EvaluationWorker {
  readonly #options: EvaluationWorkerOptions;
  readonly #loops: Promise<void>[] = [];
  #running = false;
  readonly #sleepers = new Set<() => void>();
  /** Counts calls, so that one that comes before a sleep is not slept over. */
  #calls = 0;

  constructor(options: EvaluationWorkerOptions) {
    this.#options = options;
  }

  /** Begins to look into the queue. */
  start(): void {
    this.#running = true;
    for (let loop = 0; loop < CONCURRENCY; loop++) {
      this.#loops.push(this.#run());
    }
  }

  /** Looks into the queue without waiting for the next time. */
  wake(): void {
    this.#calls++;
    this.#sleepers.forEach(wake => wake());
  }

  /** Ends after the batches that have begun. */
  async stop(): Promise<void> {
    this.#running = false;
    this.wake();
    await Promise.all(this.#loops.splice(0));
  }

  async #run() {
    let limit = BATCH;
    while (this.#running) {
      let claimed: string[] = [];
      const calls = this.#calls;
      try {
        const count = await this.#options.updater.update({ limit }, refs => {
          claimed = refs;
        });
        if (count === 0) {
          await this.#sleep(calls);
        } else {
          limit = Math.min(BATCH, limit * 2);
        }
      } catch (error) {
        await this.#giveWay(claimed, toError(error));
        limit = Math.max(1, Math.floor(claimed.length / 10));
        await this.#sleep(this.#calls);
      }
    }
  }

  async #giveWay(claimed: string[], error: Error) {
    const { store, logger } = this.#options;
    const [entityRef, ...others] = claimed;
    if (entityRef === undefined || others.length > 0) {
      logger.warn(
        `Cards could not be brought up to date, it is tried again: ${error}`,
      );
      return;
    }
    logger.error(
      `The card of ${entityRef} cannot be brought up to date`,
      error,
    );
    await store.postpone(entityRef).catch(() => {});
  }

  /** @param calls - the count at the last look: there was no call since then */
  async #sleep(calls: number) {
    if (!this.#running || calls !== this.#calls) {
      return;
    }
    await new Promise<void>(resolve => {
      const timer = setTimeout(wake, LOOK_MS).unref();
      const sleepers = this.#sleepers;
      function wake() {
        clearTimeout(timer);
        sleepers.delete(wake);
        resolve();
      }
      sleepers.add(wake);
    });
  }
}
