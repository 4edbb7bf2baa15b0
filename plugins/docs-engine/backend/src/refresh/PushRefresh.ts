import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Push } from './pushes';

/** Between two walks, in milliseconds: pushes meanwhile share the next one. */
const PAUSE = 2_000;
/** When to look again for a new repository that the catalog does not know yet, in milliseconds. */
const RETRIES = [5_000, 10_000, 20_000, 40_000, 80_000];

/** What {@link PushRefresh} needs. */
export interface PushRefreshOptions {
  logger: LoggerService;
  /** Builds what comes from the repositories; returns those nobody knows. */
  refresh(urls: string[]): Promise<string[]>;
  /** Waits; replaced in tests. */
  sleep(milliseconds: number): Promise<void>;
}

/**
 * Has docs built after pushes. Pushes that come close together are handled by
 * one walk over the catalog.
 */
export class PushRefresh {
  readonly #options: PushRefreshOptions;
  readonly #waiting = new Map<string, number[]>();
  #running = false;

  constructor(options: PushRefreshOptions) {
    this.#options = options;
  }

  /** Takes note of a push; the work is done in the background. */
  add(push: Push): void {
    this.#expect(push.repositoryUrl, push.isNew ? RETRIES : []);
  }

  async #run() {
    const { logger, refresh, sleep } = this.#options;
    while (this.#waiting.size > 0) {
      const pushed = new Map(this.#waiting);
      this.#waiting.clear();
      try {
        for (const url of await refresh([...pushed.keys()])) {
          this.#retry(url, pushed.get(url) ?? []);
        }
      } catch (error) {
        logger.error(
          'Docs could not be refreshed after a push',
          toError(error),
        );
      }
      await sleep(PAUSE);
    }
    this.#running = false;
  }

  #retry(url: string, [delay, ...later]: number[]) {
    if (delay === undefined) {
      return;
    }
    this.#options.sleep(delay).then(() => this.#expect(url, later));
  }

  #expect(url: string, retries: number[]) {
    this.#waiting.set(url, retries);
    if (!this.#running) {
      this.#running = true;
      this.#run();
    }
  }
}
