import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  restoreWorkspace,
  serializeWorkspace,
} from '@backstage/plugin-scaffolder-node/alpha';
import type { WorkspacesStore } from './WorkspacesStore';

/**
 * The files of one task. They are kept after each step, so that another process
 * can go on; a step that has changed none costs a look at their names, sizes and
 * times.
 */
export class TaskWorkspace {
  readonly #taskId: string;
  readonly #store: WorkspacesStore;
  readonly #maxBytes: number;
  #hasFiles: boolean;
  #kept?: string;

  /**
   * @param options - `hasFiles` says whether some were kept before; what is
   *   larger than `maxBytes` is not kept
   */
  constructor(options: {
    taskId: string;
    hasFiles: boolean;
    store: WorkspacesStore;
    maxBytes: number;
  }) {
    this.#taskId = options.taskId;
    this.#hasFiles = options.hasFiles;
    this.#store = options.store;
    this.#maxBytes = options.maxBytes;
  }

  /** @returns the size in bytes when it was too large to be kept */
  async keep(path: string): Promise<number | undefined> {
    const state = await fingerprint(path);
    if (state === this.#kept) {
      return undefined;
    }
    const { contents } = await serializeWorkspace({ path });
    const fits = contents.length <= this.#maxBytes;
    this.#hasFiles = true;
    await this.#store.save(this.#taskId, fits ? contents : undefined);
    this.#kept = state;
    return fits ? undefined : contents.length;
  }

  /**
   * Puts the files back that were kept, and nothing else.
   *
   * @throws Error when there were too many
   */
  async restore(path: string): Promise<void> {
    const kept = this.#hasFiles && (await this.#store.load(this.#taskId));
    if (!kept) {
      return;
    }
    if (!kept.content) {
      throw new Error(
        `The files of the steps that are completed were more than goldenPaths.tasks.maxWorkspaceMegabytes (${this.#maxBytes / 2 ** 20}), so the task cannot go on: start it anew`,
      );
    }
    // What an interrupted step has left here must not be in the way.
    await rm(path, { recursive: true, force: true });
    await mkdir(path, { recursive: true });
    await restoreWorkspace({ path, buffer: kept.content });
    this.#kept = await fingerprint(path);
  }

  async remove(): Promise<void> {
    if (this.#hasFiles) {
      await this.#store.remove(this.#taskId);
    }
  }
}

/** Changes when a file does; a file that is written anew has a new time. */
async function fingerprint(path: string): Promise<string> {
  const hash = createHash('sha256');
  const names = await readdir(path, { recursive: true });
  const looks = await Promise.all(
    names.sort().map(async name => {
      // A step that still runs may remove it meanwhile.
      const found = await lstat(join(path, name)).catch(() => undefined);
      return [name, found?.size, found?.mtimeMs, found?.mode];
    }),
  );
  return hash.update(JSON.stringify(looks)).digest('hex');
}
