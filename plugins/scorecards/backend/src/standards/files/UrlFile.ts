import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { FileNews } from '@callboard/backend-kit';

/** How long the host may take, in milliseconds. */
const TIMEOUT_MS = 30_000;

/** What {@link UrlFile} needs. */
export interface UrlFileOptions<T> {
  url: string;
  urlReader: UrlReaderService;
  /** Shortest time between two reads, in milliseconds. */
  everyMs: number;
  /** @throws Error that says what is wrong with the text */
  parse: (text: string) => T;
}

/** A file of settings on a Git host, read again when it changed there. */
export class UrlFile<T> {
  readonly #options: UrlFileOptions<T>;
  #etag?: string;
  #problem?: string;
  #readAt = -Infinity;

  constructor(options: UrlFileOptions<T>) {
    this.#options = options;
  }

  /** @returns undefined if there is nothing new */
  async look(): Promise<FileNews<T> | undefined> {
    // Not the time of day, which may be put back.
    const now = performance.now();
    if (now - this.#readAt < this.#options.everyMs) {
      return undefined;
    }
    this.#readAt = now;
    try {
      const content = await this.#read();
      this.#problem = undefined;
      return content === undefined ? undefined : { content };
    } catch (error) {
      const problem = isError(error) ? error.message : String(error);
      const isNews = problem !== this.#problem;
      this.#problem = problem;
      // What comes after a problem is news, also if it is as it was before.
      this.#etag = undefined;
      return isNews ? { problem } : undefined;
    }
  }

  async #read(): Promise<T | undefined> {
    const { url, urlReader, parse } = this.#options;
    try {
      const { buffer, etag } = await urlReader.readUrl(url, {
        ...(this.#etag !== undefined && { etag: this.#etag }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const content = parse((await buffer()).toString('utf8'));
      // Only now: what is broken is read, and said, again.
      this.#etag = etag;
      return content;
    } catch (error) {
      if (isError(error) && error.name === 'NotModifiedError') {
        return undefined;
      }
      throw error;
    }
  }
}
