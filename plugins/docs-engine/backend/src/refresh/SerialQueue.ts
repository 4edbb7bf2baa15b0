/**
 * Runs work for one key at a time. Work that is asked for while it runs is run
 * once more afterwards, however often it was asked for.
 */
export class SerialQueue {
  readonly #running = new Map<
    string,
    { again: boolean; done: Promise<void> }
  >();

  /** Resolves when the work was run after this call. */
  async run(key: string, work: () => Promise<void>): Promise<void> {
    const running = this.#running.get(key);
    if (running) {
      running.again = true;
      return running.done;
    }
    const entry = { again: false, done: Promise.resolve() };
    entry.done = this.#repeat(entry, work).finally(() =>
      this.#running.delete(key),
    );
    this.#running.set(key, entry);
    return entry.done;
  }

  async #repeat(entry: { again: boolean }, work: () => Promise<void>) {
    do {
      entry.again = false;
      await work();
    } while (entry.again);
  }
}
