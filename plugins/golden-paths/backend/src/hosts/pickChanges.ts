import { createHash } from 'node:crypto';
import { ConflictError, InputError } from '@backstage/errors';
import type { FileChange, RepositoryEntry } from './HostRepository';
import type { FileChanges } from './RepositoryHosts';

const FILE = '100644';
const EXECUTABLE = '100755';
const LINK = '120000';
const SHA1_DIGITS = 40;

/**
 * Finds those of the changes that a branch does not have yet.
 *
 * @param changes - as they are proposed
 * @param entries - all files of the branch
 * @throws InputError for a path that cannot be one, and when nothing is left
 * @throws ConflictError for a file that is a link on the branch, or in a folder
 *   that is none
 */
export function pickChanges(
  changes: FileChanges,
  entries: ReadonlyMap<string, RepositoryEntry>,
): Map<string, FileChange> {
  const picked = new Map<string, FileChange>();
  for (const [path, content] of changes) {
    assertPath(path);
    const entry = entries.get(path);
    if (content) {
      assertPlace(path, { changes, entries });
      if (!entry || entry.id !== idOf(content, entry)) {
        const mode = entry?.mode === EXECUTABLE ? EXECUTABLE : FILE;
        picked.set(path, { content, exists: entry !== undefined, mode });
      }
    } else if (entry) {
      picked.set(path, { exists: true, mode: entry.mode });
    }
  }
  if (picked.size === 0) {
    throw new InputError(
      'There is nothing to propose: the default branch has all of it already',
    );
  }
  return picked;
}

function assertPath(path: string) {
  const isWrong = path
    .split('/')
    .some(part => /^(\.{0,2}|\.git)$/i.test(part) || /[\0\\]/.test(part));
  if (isWrong) {
    throw new InputError(`'${path}' cannot be a path in a repository`);
  }
}

function assertPlace(
  path: string,
  {
    changes,
    entries,
  }: {
    changes: FileChanges;
    entries: ReadonlyMap<string, RepositoryEntry>;
  },
) {
  if (entries.get(path)?.mode === LINK) {
    throw new ConflictError(
      `${path} cannot be changed: it is a link in the repository`,
    );
  }
  const parts = path.split('/');
  for (let depth = 1; depth < parts.length; depth++) {
    const folder = parts.slice(0, depth).join('/');
    const isRemoved = changes.has(folder) && !changes.get(folder);
    if (entries.has(folder) && !isRemoved) {
      throw new ConflictError(
        `${path} cannot be added: ${folder} is no folder in the repository`,
      );
    }
  }
}

/** Id of a blob: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
function idOf(content: Buffer, { id }: RepositoryEntry): string {
  return createHash(id.length === SHA1_DIGITS ? 'sha1' : 'sha256')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');
}
