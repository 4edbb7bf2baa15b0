import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { CollectionResult, CollectionStore } from './CollectionStore';

/** Results of one statement. */
const BATCH = 200;

/** What {@link ResultWriter} needs. */
export interface ResultWriterOptions {
  store: Pick<CollectionStore, 'finish'>;
  logger: LoggerService;
  /** Called after results were written. */
  onWritten(): Promise<void>;
}

/** Writes results as fast as the database takes them, those that wait together. */
export class ResultWriter {
  readonly #options: ResultWriterOptions;
  #waiting: CollectionResult[] = [];
  #running: Promise<void> | undefined;

  constructor(options: ResultWriterOptions) {
    this.#options = options;
  }

  /**
   * Waits until the result is written and others know. What cannot be written
   * is left to whoever takes it when the claim has run out.
   */
  async write(result: CollectionResult): Promise<void> {
    this.#waiting.push(result);
    // The batch that runs now may have begun without it.
    await this.#running;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  async #run() {
    const { store, logger, onWritten } = this.#options;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, BATCH);
      try {
        await store.finish(batch);
        await onWritten();
      } catch (error) {
        logger.error(
          `${batch.length} sets of facts could not be written`,
          toError(error),
        );
      }
    }
  }
}
