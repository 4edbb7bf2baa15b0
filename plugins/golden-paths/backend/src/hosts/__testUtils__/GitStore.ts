import { createHash } from 'node:crypto';

/** One line of a tree. */
export interface StoredEntry {
  path: string;
  mode: string;
  sha: string;
}

/** A commit, as far as tests look at it. */
export interface StoredCommit {
  message: string;
  tree: string;
  parents: string[];
}

/** A repository's objects, with the ids that git gives them, and its branches. */
export class GitStore {
  readonly blobs = new Map<string, Buffer>();
  readonly trees = new Map<string, StoredEntry[]>();
  readonly commits = new Map<string, StoredCommit>();
  readonly branches = new Map<string, string>();

  blob(content: Buffer): string {
    const sha = idOf('blob', content);
    this.blobs.set(sha, content);
    return sha;
  }

  /** Writes the trees of files given by path. */
  tree(files: ReadonlyMap<string, { mode: string; sha: string }>): string {
    const entries = new Map<string, StoredEntry>();
    const folders = new Map<
      string,
      Map<string, { mode: string; sha: string }>
    >();
    for (const [path, file] of files) {
      const [name, ...rest] = path.split('/');
      if (rest.length === 0) {
        entries.set(name, { path: name, ...file });
      } else {
        const inside = folders.get(name) ?? new Map();
        folders.set(name, inside.set(rest.join('/'), file));
      }
    }
    for (const [path, inside] of folders) {
      entries.set(path, { path, mode: '040000', sha: this.tree(inside) });
    }
    const sorted = [...entries.values()].sort((a, b) =>
      Buffer.compare(sortKey(a), sortKey(b)),
    );
    const sha = idOf(
      'tree',
      Buffer.concat(
        sorted.flatMap(entry => [
          Buffer.from(`${entry.mode.replace(/^0/, '')} ${entry.path}\0`),
          Buffer.from(entry.sha, 'hex'),
        ]),
      ),
    );
    this.trees.set(sha, sorted);
    return sha;
  }

  commit(commit: StoredCommit): string {
    const sha = idOf('commit', Buffer.from(JSON.stringify(commit)));
    this.commits.set(sha, commit);
    return sha;
  }

  /** All files below a tree, by path. */
  files(tree: string, prefix = ''): Map<string, { mode: string; sha: string }> {
    return new Map(
      (this.trees.get(tree) ?? []).flatMap(({ path, mode, sha }) =>
        mode === '040000'
          ? [...this.files(sha, `${prefix}${path}/`)]
          : [[`${prefix}${path}`, { mode, sha }] as const],
      ),
    );
  }

  /** Commits files to a branch, which is made when it is not there. */
  push(
    branch: string,
    files: Record<string, string | Buffer>,
    options: { message?: string; executable?: string[] } = {},
  ): string {
    const { message = 'Change files', executable = [] } = options;
    const parent = this.branches.get(branch);
    const before = parent && this.commits.get(parent)?.tree;
    const all = before ? this.files(before) : new Map();
    for (const [path, content] of Object.entries(files)) {
      const mode = executable.includes(path) ? '100755' : '100644';
      all.set(path, { mode, sha: this.blob(Buffer.from(content)) });
    }
    const tree = this.tree(all);
    const sha = this.commit({ message, tree, parents: parent ? [parent] : [] });
    this.branches.set(branch, sha);
    return sha;
  }

  /** What a branch has, as `mode content` by path. */
  contents(branch: string): Record<string, string> {
    const commit = this.commits.get(this.branches.get(branch) ?? '');
    return Object.fromEntries(
      [...this.files(commit?.tree ?? '')].map(([path, { mode, sha }]) => [
        path,
        `${mode} ${this.blobs.get(sha)?.toString('latin1')}`,
      ]),
    );
  }
}

function idOf(type: string, content: Buffer): string {
  return createHash('sha1')
    .update(`${type} ${content.length}\0`)
    .update(content)
    .digest('hex');
}

function sortKey({ path, mode }: StoredEntry): Buffer {
  return Buffer.from(mode === '040000' ? `${path}/` : path);
}
