import { spawn } from 'node:child_process';
import { ForgeCommit } from '@callboard/plugin-forge-common';
import { LRUCache } from 'lru-cache';
import { COMMIT_FIELDS, COMMIT_FORMAT, parseCommit } from '../git/commits';
import { gitEnvironment } from '../git/gitEnvironment';

const MAX_FOLDERS = 500;
const MAX_COMMITS = 5_000;
const MARK = '\u0001';

/** A folder at one commit. */
export interface FolderAtCommit {
  /** Folder of the bare repository. */
  repositoryPath: string;
  /** Full commit id. */
  commit: string;
  /** Path of the folder; empty for the root. */
  path: string;
  /** Names of its entries. */
  names: string[];
}

/**
 * Finds the newest commit that changed each entry of a folder, in one walk
 * through the history. The answer belongs to a commit, so it never grows stale.
 */
export class LastCommits {
  readonly #folders = new LRUCache<string, Promise<Map<string, ForgeCommit>>>({
    max: MAX_FOLDERS,
  });

  /**
   * @returns commits by entry name; entries that changed more than 5,000 commits
   *   ago are missing
   */
  async of(folder: FolderAtCommit): Promise<Map<string, ForgeCommit>> {
    const key = [folder.repositoryPath, folder.commit, folder.path].join('\0');
    const known = this.#folders.get(key);
    if (known) {
      return known;
    }
    const walk = walkHistory(folder);
    this.#folders.set(key, walk);
    walk.catch(() => this.#folders.delete(key));
    return walk;
  }
}

async function walkHistory(
  folder: FolderAtCommit,
): Promise<Map<string, ForgeCommit>> {
  const child = spawn(
    'git',
    [
      `--git-dir=${folder.repositoryPath}`,
      '--literal-pathspecs',
      'log',
      '-z',
      '--name-only',
      '--no-renames',
      `--max-count=${MAX_COMMITS}`,
      `--format=%x01${COMMIT_FORMAT}%x00`,
      folder.commit,
      '--',
      ...(folder.path ? [folder.path] : []),
    ],
    { env: gitEnvironment(), stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const missing = new Set(folder.names);
  const found = new Map<string, ForgeCommit>();
  const prefix = folder.path ? `${folder.path}/` : '';
  try {
    for await (const { commit, files } of readCommits(child.stdout)) {
      for (const file of files) {
        const [name] = file.slice(prefix.length).split('/', 1);
        if (missing.delete(name)) {
          found.set(name, commit);
        }
      }
      if (missing.size === 0) {
        break;
      }
    }
  } finally {
    child.kill();
  }
  return found;
}

// A commit is written as its mark and fields, an empty field, a line break, and
// the files that it changed, all ended by NUL.
async function* readCommits(
  output: NodeJS.ReadableStream,
): AsyncGenerator<{ commit: ForgeCommit; files: string[] }> {
  let tokens: string[] = [];
  for await (const token of readTokens(output)) {
    if (token.startsWith(MARK) && tokens.length > 0) {
      yield toCommit(tokens);
      tokens = [];
    }
    tokens.push(token);
  }
  if (tokens.length > COMMIT_FIELDS) {
    yield toCommit(tokens);
  }
}

function toCommit([id, ...tokens]: string[]) {
  const fields = [id.slice(MARK.length), ...tokens];
  return {
    commit: parseCommit(fields.slice(0, COMMIT_FIELDS)),
    files: fields
      .slice(COMMIT_FIELDS)
      .map(file => file.replace(/^\n/, ''))
      .filter(Boolean),
  };
}

async function* readTokens(
  output: NodeJS.ReadableStream,
): AsyncGenerator<string> {
  let rest = '';
  output.setEncoding('utf8');
  for await (const chunk of output) {
    const tokens = (rest + chunk).split('\0');
    rest = tokens.pop() ?? '';
    yield* tokens;
  }
}
