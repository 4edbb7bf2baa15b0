/** So many callers at once are a rush. */
const RUSH = 10;

/**
 * Answers questions that come at the same time together: alone, one is asked at
 * once; while an answer is under way, others wait and are then asked in one go.
 */
export class Coalescer<K, V> {
  readonly #ask: (keys: K[]) => Promise<Map<K, V>>;
  readonly #calmMs: number;
  #waiting: {
    key: K;
    resolve: (value: V | undefined) => void;
    reject: (error: unknown) => void;
  }[] = [];
  #busy = false;

  /**
   * @param options - `ask` answers many keys, leaving out what it does not know;
   *   `calmMs` is waited after an answer for many, so that a rush of callers
   *   costs few questions
   */
  constructor(options: {
    ask: (keys: K[]) => Promise<Map<K, V>>;
    calmMs: number;
  }) {
    this.#ask = options.ask;
    this.#calmMs = options.calmMs;
  }

  /** @returns undefined when there is no answer for the key */
  get(key: K): Promise<V | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ key, resolve, reject });
      if (!this.#busy) {
        void this.#run();
      }
    });
  }

  async #run() {
    this.#busy = true;
    // Those who call in the same turn come along.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const callers = this.#waiting;
      this.#waiting = [];
      try {
        const keys = [...new Set(callers.map(({ key }) => key))];
        const answers = await this.#ask(keys);
        callers.forEach(({ key, resolve }) => resolve(answers.get(key)));
      } catch (error) {
        callers.forEach(({ reject }) => reject(error));
      }
      if (callers.length >= RUSH) {
        await new Promise(resolve => setTimeout(resolve, this.#calmMs));
      }
    }
    this.#busy = false;
  }
}
