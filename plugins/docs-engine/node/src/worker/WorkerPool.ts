import type { Worker } from 'node:worker_threads';

const IDLE_MS = 60_000;

/** How a pool is made. */
export interface WorkerPoolOptions {
  /** Workers at once; whatever is more waits. */
  size: number;
  start(): Worker;
  /** Milliseconds until a worker without work is ended. */
  idleMs?: number;
}

/**
 * A few workers that are started when they are needed, used again, and ended
 * when nothing was to be done for a minute. Waiting for work keeps no process alive.
 */
export class WorkerPool {
  private readonly idle: { worker: Worker; timer: NodeJS.Timeout }[] = [];
  private readonly waiting: ((worker: Worker) => void)[] = [];
  private busy = 0;

  constructor(private readonly options: WorkerPoolOptions) {}

  /** Waits for a worker that nobody else uses until it is given back or ended. */
  async take(): Promise<Worker> {
    if (this.busy >= this.options.size) {
      return new Promise(resolve => this.waiting.push(resolve));
    }
    this.busy++;
    return this.next();
  }

  /** The worker can be used again. */
  giveBack(worker: Worker) {
    const waiting = this.waiting.shift();
    if (waiting) {
      waiting(worker);
      return;
    }
    this.busy--;
    worker.unref();
    const timer = setTimeout(() => {
      this.idle.splice(
        this.idle.findIndex(entry => entry.worker === worker),
        1,
      );
      worker.terminate();
    }, this.options.idleMs ?? IDLE_MS);
    timer.unref();
    this.idle.push({ worker, timer });
  }

  /** The worker is ended and its place is free. */
  async discard(worker: Worker): Promise<void> {
    await worker.terminate();
    const waiting = this.waiting.shift();
    if (waiting) {
      waiting(this.options.start());
    } else {
      this.busy--;
    }
  }

  /** Ends the workers that have nothing to do. */
  async close(): Promise<void> {
    await Promise.all(
      this.idle.splice(0).map(({ worker, timer }) => {
        clearTimeout(timer);
        return worker.terminate();
      }),
    );
  }

  private next(): Worker {
    const found = this.idle.pop();
    if (!found) {
      return this.options.start();
    }
    clearTimeout(found.timer);
    found.worker.ref();
    return found.worker;
  }
}
