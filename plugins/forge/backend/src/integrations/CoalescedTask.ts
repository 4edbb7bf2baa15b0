/**
 * Runs a task so that bursts of requests cost one run: while it runs, any number
 * of further requests make exactly one more run after it.
 */
export class CoalescedTask {
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(private readonly task: () => Promise<void>) {}

  /** Resolves when a run that started after this call has ended. */
  run(): Promise<void> {
    if (!this.#running) {
      this.#running = this.#start();
      return this.#running;
    }
    this.#next ??= this.#running
      .catch(() => {})
      .then(() => {
        this.#next = undefined;
        this.#running = this.#start();
        return this.#running;
      });
    return this.#next;
  }

  async #start(): Promise<void> {
    try {
      await this.task();
    } finally {
      this.#running = undefined;
    }
  }
}
