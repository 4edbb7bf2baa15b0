import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import type { RunnerChild, StartRunnerChild } from './RunnerChild';
import { isRunnerMessage } from './runnerMessages';
import type { RunnerMessage } from './runnerMessages';
import { RunnerBeats } from './RunnerBeats';

/** The first start after an end, then twice as long each time, in milliseconds. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** Launchers and clusters give the portal a few seconds more. */
const STOP_MS = 2_500;
/** After this it ended for another reason than before. */
const STEADY_MS = 60_000;

/** What a {@link Runner} needs. */
export interface RunnerOptions {
  logger: LoggerService;
  startChild: StartRunnerChild;
  /** Takes what the runner says and that is not about its own life. */
  onMessage?: (message: unknown) => void;
}

/**
 * The process in which template code runs, kept alive: it is started again when
 * it ends, ever later when it keeps ending, and killed when it hangs.
 */
export class Runner {
  readonly #options: RunnerOptions;
  #child: RunnerChild | undefined;
  #port: number | undefined;
  #waiting: (() => void)[] = [];
  #pauseMs = FIRST_PAUSE_MS;
  #restart: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  /** Whether it can be asked. */
  get isUp(): boolean {
    return this.#port !== undefined;
  }

  /** Starts it, if it has not been started yet. */
  start(): void {
    if (!this.#child && !this.#restart && !this.#isStopped) {
      this.#start();
    }
  }

  /**
   * Finds where it can be asked, and starts it if it has to.
   *
   * @param waitMs - how long to wait for it, in milliseconds
   * @returns its port on 127.0.0.1
   * @throws ServiceUnavailableError when it is not up by then
   */
  async port(waitMs: number): Promise<number> {
    this.start();
    if (this.#port === undefined) {
      await this.#nextStart(waitMs);
    }
    if (this.#port === undefined) {
      throw new ServiceUnavailableError(
        'The process that runs templates is being started; try again in a few seconds',
      );
    }
    return this.#port;
  }

  /** Stops it for good: first politely, then not. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#restart);
    const child = this.#child;
    if (!child) {
      return;
    }
    await new Promise<void>(resolve => {
      const killer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      child.onEnd(() => {
        clearTimeout(killer);
        resolve();
      });
      child.kill('SIGTERM');
    });
  }

  #start() {
    const { logger, startChild } = this.#options;
    const startedAt = performance.now();
    this.#restart = undefined;
    const child = startChild();
    this.#child = child;
    const beats = new RunnerBeats(() => {
      logger.error(
        `The process that runs templates (${child.pid}) hangs; killing it`,
      );
      child.kill('SIGKILL');
    });
    // Its own logger hands lines over; this is what Node itself says, or a library.
    child.onOutput((line, level) => logger[level](line, { process: 'runner' }));
    child.onMessage(message => {
      beats.heard();
      if (isRunnerMessage(message)) {
        this.#hear(message, beats);
      }
      this.#options.onMessage?.(message);
    });
    child.onEnd(how => {
      beats.end();
      if (this.#child === child) {
        this.#ended(how, performance.now() - startedAt);
      }
    });
    logger.info(`Starting the process that runs templates (${child.pid})`);
  }

  #hear(message: RunnerMessage, beats: RunnerBeats) {
    if (message.callboard === 'listening') {
      this.#port = message.port;
      beats.expect();
      this.#options.logger.info(
        `Templates run in process ${this.#child?.pid}, which listens on 127.0.0.1:${message.port}`,
      );
      this.#waiting.splice(0).forEach(go => go());
    }
  }

  #ended(how: string, livedMs: number) {
    this.#child = undefined;
    this.#port = undefined;
    if (this.#isStopped) {
      return;
    }
    if (livedMs > STEADY_MS) {
      this.#pauseMs = FIRST_PAUSE_MS;
    }
    // With code 0 it stopped as it was told to, maybe together with this process.
    this.#options.logger[how === 'with code 0' ? 'info' : 'error'](
      `The process that runs templates ended ${how}; starting it again in ${this.#pauseMs / 1000} s`,
    );
    this.#restart = setTimeout(() => this.#start(), this.#pauseMs).unref();
    this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
  }

  #nextStart(waitMs: number) {
    return new Promise<void>(resolve => {
      const timer = setTimeout(resolve, waitMs);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
