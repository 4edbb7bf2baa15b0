import { GitError, runGitIn } from './runGit';

const NO_ANSWER = 1;

/**
 * Finds the newest commit of a ref.
 *
 * @param path - folder of the bare repository
 * @param ref - full name, such as `refs/heads/main`; its short name was checked
 * @returns undefined when there is no such ref
 */
export async function tipOf(
  path: string,
  ref: string,
): Promise<string | undefined> {
  return answerOf(path, [
    'rev-parse',
    '--verify',
    '--quiet',
    `${ref}^{commit}`,
  ]);
}

/**
 * Finds the newest commit that two commits have in common.
 *
 * @returns undefined when their histories have nothing in common
 */
export async function mergeBaseOf(
  path: string,
  commits: [string, string],
): Promise<string | undefined> {
  return answerOf(path, ['merge-base', ...commits]);
}

/** Tells whether a commit is another one or led to it. */
export async function isAncestor(
  path: string,
  [older, newer]: [string, string],
): Promise<boolean> {
  const found = await answerOf(path, [
    'merge-base',
    '--is-ancestor',
    older,
    newer,
  ]);
  return found !== undefined;
}

/** Counts the commits that lead to `to` and not to `from`. */
export async function countCommits(
  path: string,
  range: { from: string; to: string },
): Promise<number> {
  const { from, to } = range;
  return Number(
    await runGitIn(path, ['rev-list', '--count', `${from}..${to}`]),
  );
}

/**
 * Moves a ref if it still is where the caller saw it.
 *
 * @param move - full name of the ref; without `from` it must not exist yet,
 *   without `to` it is removed
 * @returns false when somebody else moved it, or is about to
 */
export async function moveRef(
  path: string,
  move: { ref: string; from?: string; to?: string },
): Promise<boolean> {
  const { ref, from = '', to } = move;
  try {
    await runGitIn(
      path,
      to ? ['update-ref', ref, to, from] : ['update-ref', '-d', ref, from],
    );
    return true;
  } catch (error) {
    if (error instanceof GitError && /cannot lock ref/.test(error.stderr)) {
      return false;
    }
    throw error;
  }
}

/** Puts a ref where it is wanted, wherever it was. */
export async function putRef(
  path: string,
  ref: string,
  commit: string,
): Promise<void> {
  await runGitIn(path, ['update-ref', ref, commit]);
}

async function answerOf(
  path: string,
  args: string[],
): Promise<string | undefined> {
  try {
    return (await runGitIn(path, args)).trim();
  } catch (error) {
    if (error instanceof GitError && error.exitCode === NO_ANSWER) {
      return undefined;
    }
    throw error;
  }
}
