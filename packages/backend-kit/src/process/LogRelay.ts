import type { RelayedLine, RelayedLog } from './RelayedLogger';

const WAIT_MS = 50;
const MOST_LINES = 200;

/**
 * Collects lines of the log for the process that writes them. Those that may be
 * the last ones, warnings and errors, are handed over at once.
 */
export class LogRelay {
  readonly #send: (log: RelayedLog) => void;
  #lines: RelayedLine[] = [];
  #timer?: NodeJS.Timeout;

  constructor(send: (log: RelayedLog) => void) {
    this.#send = send;
  }

  add(line: RelayedLine): void {
    this.#lines.push(line);
    const isUrgent = line.level === 'error' || line.level === 'warn';
    if (isUrgent || this.#lines.length >= MOST_LINES) {
      this.flush();
    } else {
      this.#timer ??= setTimeout(() => this.flush(), WAIT_MS).unref();
    }
  }

  /** Hands over what there is. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const lines = this.#lines.splice(0);
    if (lines.length > 0) {
      this.#send({ callboard: 'log', lines });
    }
  }
}
