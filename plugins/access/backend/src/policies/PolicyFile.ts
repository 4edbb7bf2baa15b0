import { stat } from 'node:fs/promises';
import { readFile } from 'node:fs/promises';
import type { PolicyDocument } from '@callboard/plugin-access-common';

/** Larger than any policy that can be read. */
const LARGEST_BYTES = 10_000_000;

/** What a look at the file found. */
export type PolicyFileNews = { document: PolicyDocument } | { problem: string };

/** What {@link PolicyFile} needs. */
export interface PolicyFileOptions {
  /** Absolute path. */
  path: string;
  /** @throws Error that says what is wrong with the text */
  parse: (text: string) => PolicyDocument;
}

/**
 * A file that holds the policy. It is looked at by its path and not watched by
 * its inode, so it is found again after an editor or a mounted ConfigMap put
 * another file in its place.
 */
export class PolicyFile {
  readonly #path: string;
  readonly #parse: PolicyFileOptions['parse'];
  #seen?: string;
  #settled?: string;

  constructor(options: PolicyFileOptions) {
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
  async look(): Promise<PolicyFileNews | undefined> {
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

  async #read(): Promise<PolicyFileNews> {
    try {
      const { size } = await stat(this.#path);
      if (size > LARGEST_BYTES) {
        throw new Error(`has ${size} bytes, more than ${LARGEST_BYTES}`);
      }
      return { document: this.#parse(await readFile(this.#path, 'utf8')) };
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
