import { LRUCache } from 'lru-cache';
import { GitObject, GitObjectInfo, ObjectProcess } from './ObjectProcess';

const MAX_PROCESSES = 16;

/**
 * Reads objects through long-lived git processes, one per repository. A process
 * sees new commits and repacking at once; it ends when nobody asks for a while.
 */
export class ObjectReader {
  readonly #processes = new LRUCache<string, ObjectProcess>({
    max: MAX_PROCESSES,
    dispose: process => process.end(),
  });

  /**
   * Looks an object up.
   *
   * @param path - folder of the bare repository
   * @param expression - what git calls a revision, e.g. `<commit>:src/index.ts`
   * @returns undefined when there is no such object
   */
  async info(
    path: string,
    expression: string,
  ): Promise<GitObjectInfo | undefined> {
    return isOneLine(expression)
      ? this.#processOf(path).ask('info', expression)
      : undefined;
  }

  /** Reads an object whole; look at its size with {@link info} first. */
  async contents(
    path: string,
    expression: string,
  ): Promise<GitObject | undefined> {
    return isOneLine(expression)
      ? this.#processOf(path).ask('contents', expression)
      : undefined;
  }

  /** Ends all processes. */
  close(): void {
    this.#processes.clear();
  }

  #processOf(path: string): ObjectProcess {
    const running = this.#processes.get(path);
    if (running) {
      return running;
    }
    const started = new ObjectProcess(path, () => {
      if (this.#processes.peek(path) === started) {
        this.#processes.delete(path);
      }
    });
    this.#processes.set(path, started);
    return started;
  }
}

// The protocol is line based: a line break would be a second command.
function isOneLine(expression: string): boolean {
  return !/[\0\n]/.test(expression);
}
