import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';

/**
 * When to look at what is said to have changed, in milliseconds after it. The
 * catalog says so before it is there to be read.
 */
const LOOKS = [1_000, 5_000, 15_000, 40_000];

/** Looks at changed entities a few times, until the catalog has them as they are. */
export class ChangeLooks {
  readonly #look: (entityRefs: string[]) => Promise<unknown>;
  readonly #logger: LoggerService;
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #waiting = LOOKS.map(() => new Set<string>());

  constructor(options: {
    look: (entityRefs: string[]) => Promise<unknown>;
    logger: LoggerService;
  }) {
    this.#look = options.look;
    this.#logger = options.logger;
  }

  add(entityRefs: readonly string[]): void {
    LOOKS.forEach((pause, index) => {
      const waiting = this.#waiting[index];
      const isFirst = waiting.size === 0;
      entityRefs.forEach(ref => waiting.add(ref));
      if (isFirst) {
        this.#after(pause, waiting);
      }
    });
  }

  /** Leaves the rest to the next scan. */
  stop(): void {
    this.#timers.forEach(clearTimeout);
  }

  #after(pause: number, waiting: Set<string>) {
    const timer = setTimeout(async () => {
      this.#timers.delete(timer);
      const refs = [...waiting];
      waiting.clear();
      try {
        await this.#look(refs);
      } catch (error) {
        this.#logger.warn(
          `${refs.length} changes of the catalog could not be read`,
          toError(error),
        );
      }
    }, pause).unref();
    this.#timers.add(timer);
  }
}
