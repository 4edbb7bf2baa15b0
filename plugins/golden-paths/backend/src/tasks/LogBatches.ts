import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { LogLine, TaskEventsStore } from './TaskEventsStore';

/** Text and facts of an event. */
export type EventBody = { message: string } & JsonObject;

const LINES = 100;
const WAIT_MS = 100;
const RETRIES = 5;

/**
 * Collects the lines of all tasks that run here and writes up to 100 of them at
 * once, at the latest 100 ms after they came. Lines keep their order.
 */
export class LogBatches {
  readonly #events: TaskEventsStore;
  readonly #logger: LoggerService;
  #lines: LogLine[] = [];
  #timer?: NodeJS.Timeout;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: { events: TaskEventsStore; logger: LoggerService }) {
    this.#events = options.events;
    this.#logger = options.logger;
  }

  add(line: LogLine) {
    this.#lines.push(line);
    if (this.#lines.length >= LINES) {
      void this.flush();
    } else {
      this.#timer ??= setTimeout(() => this.flush(), WAIT_MS).unref();
    }
  }

  /**
   * Hands over what of a task has not been written yet, for whoever writes it
   * together with something else; what came before is written then.
   */
  async take(taskId: string): Promise<LogLine[]> {
    const taken = this.#lines.filter(line => line.taskId === taskId);
    this.#lines = this.#lines.filter(line => line.taskId !== taskId);
    await this.#writing;
    return taken;
  }

  /** Writes what has come so far; never fails. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const lines = this.#lines;
    this.#lines = [];
    for (let start = 0; start < lines.length; start += LINES) {
      const batch = lines.slice(start, start + LINES);
      this.#writing = this.#writing.then(() => this.#write(batch));
    }
    return this.#writing;
  }

  async #write(batch: LogLine[]) {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#events.append(batch);
        return;
      } catch (error) {
        if (attempt === RETRIES) {
          this.#logger.error(
            `${batch.length} lines of the logs of tasks are lost`,
            toError(error),
          );
          return;
        }
        await sleep(WAIT_MS * 2 ** attempt, undefined, { ref: false });
      }
    }
  }
}
