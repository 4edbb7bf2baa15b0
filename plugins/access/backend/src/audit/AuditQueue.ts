import { setTimeout as wait } from 'node:timers/promises';

/** What a queue needs. */
export interface AuditQueueOptions<T> {
  /** How many items may wait; beyond that it overflows. */
  size: number;
  /** Lets those who add wait until there is room, or drops what they add. */
  overflow: 'block' | 'drop';
  /** Takes items away, in order. When it fails, it is asked again with the same. */
  write: (items: T[]) => Promise<void>;
  /** Called once when writing begins to fail, and once when it works again. */
  onTrouble?: (error: Error | undefined, waiting: number) => void;
  /** Called for every item that is dropped, and for every one that had to wait. */
  onOverflow?: (what: 'dropped' | 'blocked') => void;
  /** Made of the number of items that were dropped, once there is room. */
  describeLoss?: (lost: number) => T;
  /** Longest wait of an item before a write begins, in ms; default 200. */
  flushMs?: number;
  /** How many items begin a write before their time; default 500. */
  batchSize?: number;
  /** Most items of a write, when more have come in the meantime; default 5,000. */
  largestBatch?: number;
  /** Waits between failed writes, in ms: the first and the longest. */
  retryMs?: { first: number; longest: number };
}

/**
 * Takes items without keeping those who add them waiting, and writes them in
 * batches, one after another, in order. It holds no more than it may.
 */
export class AuditQueue<T> {
  readonly #options: AuditQueueOptions<T>;
  readonly #flushMs: number;
  readonly #batchSize: number;
  readonly #largestBatch: number;
  #items: T[] = [];
  #lost = 0;
  #waiting: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  readonly #closing = new AbortController();

  constructor(options: AuditQueueOptions<T>) {
    this.#options = options;
    this.#flushMs = options.flushMs ?? 200;
    this.#batchSize = options.batchSize ?? 500;
    this.#largestBatch = options.largestBatch ?? 5000;
  }

  /** How many items wait. */
  get depth(): number {
    return this.#items.length;
  }

  /** Adds an item; the promise is fulfilled as soon as there was room for it. */
  async add(item: T): Promise<void> {
    const { overflow, onOverflow, size } = this.#options;
    let blocked = false;
    while (this.#items.length >= size || this.#closing.signal.aborted) {
      if (overflow === 'drop' || this.#closing.signal.aborted) {
        this.#lost += 1;
        onOverflow?.('dropped');
        return;
      }
      if (!blocked) {
        blocked = true;
        onOverflow?.('blocked');
      }
      await new Promise<void>(resolve => {
        this.#waiting.push(resolve);
      });
    }
    this.#items.push(item);
    this.#schedule();
  }

  /**
   * Writes what waits, without waiting for more.
   *
   * @param withinMs - returns after so long, even if something still waits
   */
  async flush(withinMs: number): Promise<void> {
    const { signal } = this.#closing;
    const late = new AbortController();
    const either = AbortSignal.any([late.signal, signal]);
    await Promise.race([
      this.#writeAll(either),
      wait(withinMs, undefined, { signal: either }).catch(() => {}),
    ]);
    late.abort();
  }

  /**
   * Writes what waits, and drops what comes from then on.
   *
   * @param withinMs - how long it may take; what is left after it is lost
   * @returns how many items were lost
   */
  async close(withinMs: number): Promise<number> {
    await this.flush(withinMs);
    this.#closing.abort();
    clearTimeout(this.#timer);
    this.#release();
    return this.#items.length + this.#lost;
  }

  async #writeAll(signal: AbortSignal) {
    while (this.#items.length > 0 && !signal.aborted) {
      this.#start();
      await this.#running;
    }
  }

  #schedule() {
    if (this.#running) {
      return;
    }
    if (this.#items.length >= this.#batchSize) {
      this.#start();
    } else {
      this.#timer ??= setTimeout(() => this.#start(), this.#flushMs);
    }
  }

  #start() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running ??= this.#drain().finally(() => {
      this.#running = undefined;
      if (this.#items.length > 0 && !this.#closing.signal.aborted) {
        this.#schedule();
      }
    });
  }

  async #drain() {
    do {
      const batch = this.#items.slice(0, this.#largestBatch);
      const taken = batch.length;
      if (this.#lost > 0 && this.#options.describeLoss) {
        batch.push(this.#options.describeLoss(this.#lost));
        this.#lost = 0;
      }
      if (!(await this.#write(batch))) {
        return;
      }
      this.#items.splice(0, taken);
      this.#release();
    } while (this.#items.length >= this.#batchSize);
  }

  /** @returns false if the queue was closed before it worked */
  async #write(batch: T[]): Promise<boolean> {
    const { write, onTrouble, retryMs } = this.#options;
    const { first, longest } = retryMs ?? { first: 500, longest: 10_000 };
    for (let pause = first; ; pause = Math.min(longest, pause * 2)) {
      try {
        await write(batch);
        if (pause > first) {
          onTrouble?.(undefined, this.#items.length);
        }
        return true;
      } catch (error) {
        if (pause === first) {
          onTrouble?.(toFailure(error), this.#items.length);
        }
      }
      const { signal } = this.#closing;
      if (!(await wait(pause, true, { signal }).catch(() => false))) {
        return false;
      }
    }
  }

  #release() {
    const waiting = this.#waiting;
    this.#waiting = [];
    waiting.forEach(resolve => resolve());
  }
}

function toFailure(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
