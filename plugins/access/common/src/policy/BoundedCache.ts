/**
 * Keeps what was worked out, and forgets what was not used for the longest
 * time when there is too much of it.
 */
export class BoundedCache<V> {
  readonly #limit: number;
  // A Map lists its entries in the order in which they were set.
  readonly #entries = new Map<string, V>();

  /** @param limit - how many values are kept */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Gives what is known for a key, or works it out. */
  get(key: string, workOut: () => V): V {
    const known = this.#entries.get(key);
    if (known !== undefined) {
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known;
    }
    const value = workOut();
    this.#entries.set(key, value);
    if (this.#entries.size > this.#limit) {
      for (const oldest of this.#entries.keys()) {
        this.#entries.delete(oldest);
        break;
      }
    }
    return value;
  }

  /** How many values are kept now. */
  get size(): number {
    return this.#entries.size;
  }
}
