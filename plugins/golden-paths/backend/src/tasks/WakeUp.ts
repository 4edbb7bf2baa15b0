/** Lets somebody wait for what may have happened before the wait began. */
export class WakeUp {
  #count = 0;
  readonly #waiting = new Set<() => void>();

  /** How often it rang: to be read before one looks whether there is work. */
  get count(): number {
    return this.#count;
  }

  ring() {
    this.#count += 1;
    this.#waiting.forEach(wake => wake());
    this.#waiting.clear();
  }

  /**
   * Resolves at the first ring after the one that was counted.
   *
   * @throws the reason of the signal, when that is aborted
   */
  async after(count: number, signal?: AbortSignal): Promise<void> {
    if (this.#count > count) {
      return;
    }
    let stop = () => {};
    try {
      await new Promise<void>((resolve, reject) => {
        this.#waiting.add(resolve);
        stop = () => {
          this.#waiting.delete(resolve);
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', stop, { once: true });
        if (signal?.aborted) {
          stop();
        }
      });
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }
}
