import { BuildProgress, BuildResult } from '@callboard/plugin-docs-engine-node';
import type { DocsWarning } from '@callboard/plugin-docs-engine-common';

/** Warnings that are shown; a reader of the log looks at the first ones. */
const MAX_WARNINGS = 200;

/** The part of a logger that a build writes to. */
export interface BuildLog {
  info(message: string): unknown;
  warn(message: string): unknown;
}

/** Writes what happens in a build, in lines that the reader of docs shows. */
export class BuildReport {
  readonly #log: BuildLog;
  #warnings = 0;
  #done = 0;

  constructor(log: BuildLog) {
    this.#log = log;
  }

  progress({ done, total }: BuildProgress): void {
    if (done === this.#done) {
      return;
    }
    this.#done = done;
    this.#log.info(`Compiled ${done} of ${total} pages`);
  }

  warning(warning: DocsWarning): void {
    this.#warnings += 1;
    if (this.#warnings <= MAX_WARNINGS) {
      const { file, line, message } = warning;
      const where = [file, line].filter(part => part !== undefined).join(':');
      this.#log.warn(where ? `${where}: ${message}` : message);
    }
  }

  end(result: BuildResult): void {
    const { pages, milliseconds } = result;
    if (this.#warnings > MAX_WARNINGS) {
      this.#log.warn(`${this.#warnings - MAX_WARNINGS} more warnings`);
    }
    const seconds = (milliseconds / 1000).toFixed(1);
    this.#log.info(
      `Generated ${pages} ${pages === 1 ? 'page' : 'pages'} in ${seconds} s, ${
        this.#warnings || 'no'
      } ${this.#warnings === 1 ? 'warning' : 'warnings'}`,
    );
  }
}
