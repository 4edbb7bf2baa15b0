import type fs from 'node:fs';
import git, { type TreeEntry } from 'isomorphic-git';
import type { FileChange, RepositoryEntry } from '../HostRepository';

/** The trees of a repository, read and written without a working folder. */
export class GitTrees {
  readonly #at: { fs: typeof fs; dir: string };

  constructor({ fs: files, dir }: { fs: typeof fs; dir: string }) {
    this.#at = { fs: files, dir };
  }

  /** Lists all files below a tree. */
  async list(
    oid: string,
    prefix = '',
    found = new Map<string, RepositoryEntry>(),
  ): Promise<Map<string, RepositoryEntry>> {
    for (const entry of await this.#read(oid)) {
      const path = `${prefix}${entry.path}`;
      if (entry.type === 'tree') {
        await this.list(entry.oid, `${path}/`, found);
      } else {
        found.set(path, { id: entry.oid, mode: entry.mode });
      }
    }
    return found;
  }

  /**
   * Writes a tree with changes, and leaves no empty folder in it.
   *
   * @param oid - of the tree before
   * @returns id of the new tree
   */
  async change(
    oid: string,
    changes: ReadonlyMap<string, FileChange>,
  ): Promise<string> {
    const tree = await this.#entries(oid, changes);
    return git.writeTree({ ...this.#at, tree });
  }

  async #entries(
    oid: string | undefined,
    changes: ReadonlyMap<string, FileChange>,
  ): Promise<TreeEntry[]> {
    const before = oid === undefined ? [] : await this.#read(oid);
    const entries = new Map(before.map(entry => [entry.path, entry]));
    const folders = new Map<string, Map<string, FileChange>>();
    for (const [path, change] of changes) {
      const slash = path.indexOf('/');
      if (slash >= 0) {
        const folder = path.slice(0, slash);
        const inside = folders.get(folder) ?? new Map<string, FileChange>();
        folders.set(folder, inside.set(path.slice(slash + 1), change));
      } else if (change.content) {
        const { content: blob, mode } = change;
        const id = await git.writeBlob({ ...this.#at, blob });
        entries.set(path, { path, mode, type: 'blob', oid: id });
      } else {
        entries.delete(path);
      }
    }
    for (const [path, inside] of folders) {
      const known = entries.get(path);
      const tree = await this.#entries(
        known?.type === 'tree' ? known.oid : undefined,
        inside,
      );
      if (tree.length === 0) {
        entries.delete(path);
      } else {
        const id = await git.writeTree({ ...this.#at, tree });
        entries.set(path, { path, mode: '040000', type: 'tree', oid: id });
      }
    }
    return [...entries.values()];
  }

  async #read(oid: string): Promise<TreeEntry[]> {
    return (await git.readTree({ ...this.#at, oid })).tree;
  }
}
