import type { RunnerChild } from '../RunnerChild';

/** A process that does what a test says. */
export class FakeRunnerChild implements RunnerChild {
  readonly pid: number;
  /** The signals it got. */
  readonly signals: string[] = [];
  /** Writes a line to its output. */
  print: (line: string, level: 'info' | 'warn') => void = () => {};
  #onMessage: (message: unknown) => void = () => {};
  readonly #onEnd: ((how: string) => void)[] = [];

  /** @param options - `endsOn` names the signals that it obeys */
  constructor(
    readonly options: { pid: number; endsOn?: string[] } = { pid: 1 },
  ) {
    this.pid = options.pid;
  }

  onOutput(listener: FakeRunnerChild['print']) {
    this.print = listener;
  }

  onMessage(listener: (message: unknown) => void) {
    this.#onMessage = listener;
  }

  onEnd(listener: (how: string) => void) {
    this.#onEnd.push(listener);
  }

  kill(signal: 'SIGTERM' | 'SIGKILL') {
    this.signals.push(signal);
    if (this.options.endsOn?.includes(signal)) {
      this.end(`by ${signal}`);
    }
  }

  say(message: unknown) {
    this.#onMessage(message);
  }

  end(how: string) {
    this.#onEnd.forEach(listener => listener(how));
  }
}
