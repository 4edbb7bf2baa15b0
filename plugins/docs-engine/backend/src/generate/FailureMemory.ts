/** How many failures are kept; more than this many broken sites do not happen at once. */
const CAPACITY = 1000;

/**
 * Remembers which revisions of which sources could not be built. A failure is
 * forgotten after a while, because its reason may lie outside the source.
 */
export class FailureMemory {
  readonly #failures = new Map<string, { message: string; until: number }>();
  readonly #milliseconds: number;
  readonly #now: () => number;

  /**
   * @param milliseconds - how long a failure is kept
   * @param now - the clock, in milliseconds
   */
  constructor(milliseconds: number, now: () => number = Date.now) {
    this.#milliseconds = milliseconds;
    this.#now = now;
  }

  /** The message of the failure, or undefined when this revision may be tried. */
  find(location: string, etag: string): string | undefined {
    const key = keyOf(location, etag);
    const failure = this.#failures.get(key);
    if (failure && failure.until <= this.#now()) {
      this.#failures.delete(key);
      return undefined;
    }
    return failure?.message;
  }

  add(failure: { location: string; etag: string; message: string }): void {
    const key = keyOf(failure.location, failure.etag);
    this.#failures.delete(key);
    this.#failures.set(key, {
      message: failure.message,
      until: this.#now() + this.#milliseconds,
    });
    const [oldest] = this.#failures.keys();
    if (this.#failures.size > CAPACITY && oldest !== undefined) {
      this.#failures.delete(oldest);
    }
  }
}

function keyOf(location: string, etag: string): string {
  return `${etag} ${location}`;
}
