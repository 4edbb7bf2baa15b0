/** Lets a few run at a time; the others wait for their turn, in order. */
export class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  /** @param atOnce - how many, from 1 */
  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  /** Runs something when its turn has come. */
  async take<T>(run: () => Promise<T>): Promise<T> {
    if (this.#free > 0) {
      this.#free--;
    } else {
      await new Promise<void>(resolve => {
        this.#waiting.push(resolve);
      });
    }
    try {
      return await run();
    } finally {
      const next = this.#waiting.shift();
      if (next) {
        next();
      } else {
        this.#free++;
      }
    }
  }
}
