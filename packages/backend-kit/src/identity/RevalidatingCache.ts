/** An answer, and for how long it may be given again. Times in milliseconds. */
export interface CachedAnswer<T> {
  value: T;
  /** Until then it is given as it is. */
  freshMs: number;
  /** Until then it is still given while a newer one is fetched. */
  usableMs: number;
}

/** What a cache needs to know. */
export interface RevalidatingCacheOptions {
  maxEntries: number;
  /** Clock in milliseconds; default: a monotonic one. */
  now?: () => number;
}

interface Entry<T> {
  answer?: CachedAnswer<T>;
  /** When the load of the answer began. */
  askedAt: number;
  pending?: Promise<T>;
}

/**
 * Keeps answers for a short while. Callers who ask for the same thing at the
 * same time share one load. A failed load is not kept: the answer of before is
 * given until it is no longer usable, and from then on the failure.
 */
export class RevalidatingCache<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #maxEntries: number;
  readonly #now: () => number;

  constructor(options: RevalidatingCacheOptions) {
    this.#maxEntries = options.maxEntries;
    this.#now = options.now ?? (() => performance.now());
  }

  /** The answer for `key`, from `load` if there is none that may be used. */
  async get(key: string, load: () => Promise<CachedAnswer<T>>): Promise<T> {
    const entry = this.#entries.get(key);
    const age = entry ? this.#now() - entry.askedAt : 0;
    if (entry?.answer && age < entry.answer.usableMs) {
      if (age >= entry.answer.freshMs && !entry.pending) {
        // Whoever comes when the answer has ended sees the failure.
        this.#load(key, load).catch(() => {});
      }
      return entry.answer.value;
    }
    return entry?.pending ?? this.#load(key, load);
  }

  /** Asks anew the next time. */
  forget(key: string) {
    this.#entries.delete(key);
  }

  #load(key: string, load: () => Promise<CachedAnswer<T>>): Promise<T> {
    const askedAt = this.#now();
    const before = this.#entries.get(key);
    const pending = load().then(
      answer => {
        this.#put(key, { answer, askedAt });
        return answer.value;
      },
      error => {
        this.#put(key, before);
        throw error;
      },
    );
    this.#put(key, { askedAt, ...before, pending });
    return pending;
  }

  #put(key: string, entry: Entry<T> | undefined) {
    this.#entries.delete(key);
    if (entry?.answer || entry?.pending) {
      this.#entries.set(key, entry);
    }
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.#maxEntries && oldest !== undefined) {
      this.#entries.delete(oldest);
    }
  }
}
