import { stat } from 'node:fs/promises';
import { readFile } from 'node:fs/promises';

/** Larger than any settings that people keep in a file. */
const LARGEST_BYTES = 10_000_000;

/** What a look at the file found. */
export type FileNews<T> = { content: T } | { problem: string };

/** What {@link FollowedFile} needs. */
export interface FollowedFileOptions<T> {
  /** Absolute path. */
  path: string;
  /** @throws Error that says what is wrong with the text */
  parse: (text: string) => T;
}

/**
 * A file that holds settings, such as a policy. It is looked at by its path and not watched by
 * its inode, so it is found again after an editor or a mounted ConfigMap put
 * another file in its place.
 */
export class FollowedFile<T> {
  readonly #path: string;
  readonly #parse: FollowedFileOptions<T>['parse'];
  #seen?: string;
  #settled?: string;

  constructor(options: FollowedFileOptions<T>) {
    this.#path = options.path;
    this.#parse = options.parse;
  }

  /**
   * Looks at the file. A change is news when the file has been the same for
   * two looks, so that one that is still being written is left alone; the
   * first look does not wait.
   *
   * @returns undefined if there is nothing new
   */
  async look(): Promise<FileNews<T> | undefined> {
    const before = this.#seen;
    const stamp = await stampOf(this.#path);
    this.#seen = stamp;
    const isFirst = before === undefined;
    if (stamp === this.#settled || (!isFirst && stamp !== before)) {
      return undefined;
    }
    this.#settled = stamp;
    return this.#read();
  }

  async #read(): Promise<FileNews<T>> {
    try {
      const { size } = await stat(this.#path);
      if (size > LARGEST_BYTES) {
        throw new Error(`has ${size} bytes, more than ${LARGEST_BYTES}`);
      }
      return { content: this.#parse(await readFile(this.#path, 'utf8')) };
    } catch (error) {
      return { problem: reasonOf(error) };
    }
  }
}

/** Changes with the contents, and when another file takes the place. */
async function stampOf(path: string): Promise<string> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, {
      bigint: true,
    });
    return [dev, ino, size, mtimeNs, ctimeNs].join('-');
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
