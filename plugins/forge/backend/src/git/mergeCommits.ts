import { Readable } from 'node:stream';
import { GitError, runGit, runGitIn } from './runGit';

const CONFLICTS = 1;

/** Who a commit is from. */
export interface GitPerson {
  name: string;
  email: string;
}

/** The files of two branches together, or those that do not go together. */
export type MergedTree =
  { tree: string; conflicts?: undefined } | { conflicts: string[] };

/**
 * Merges two commits without a working folder (`git merge-tree`).
 *
 * @param path - folder of the bare repository
 * @param commits - full ids, the one that is merged into first
 */
export async function mergeTrees(
  path: string,
  [base, head]: [string, string],
): Promise<MergedTree> {
  try {
    const tree = await runGitIn(path, [
      'merge-tree',
      '--write-tree',
      '--no-messages',
      '--name-only',
      '-z',
      base,
      head,
    ]);
    return { tree: tree.replace(/\0.*$/s, '') };
  } catch (error) {
    if (error instanceof GitError && error.exitCode === CONFLICTS) {
      const [, ...files] = error.stdout.split('\0').filter(Boolean);
      return { conflicts: files };
    }
    throw error;
  }
}

/** Id of the folder of files at a commit. */
export async function treeOf(path: string, commit: string): Promise<string> {
  return (await runGitIn(path, ['rev-parse', `${commit}^{tree}`])).trim();
}

/**
 * Makes a commit that no branch has yet.
 *
 * @returns its full id
 */
export async function commitTree(
  path: string,
  commit: {
    tree: string;
    parents: string[];
    message: string;
    author: GitPerson;
    committer: GitPerson;
  },
): Promise<string> {
  const { tree, parents, author, committer } = commit;
  const output = await runGit(
    [
      `--git-dir=${path}`,
      'commit-tree',
      ...parents.flatMap(parent => ['-p', parent]),
      '-F',
      '-',
      tree,
    ],
    {
      input: Readable.from([commit.message]),
      settings: {
        'author.name': author.name,
        'author.email': author.email,
        'committer.name': committer.name,
        'committer.email': committer.email,
      },
    },
  );
  return output.toString().trim();
}
