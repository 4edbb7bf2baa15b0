import { InputError, NotFoundError } from '@backstage/errors';
import { moveRef, tipOf } from '../git/branches';
import { defaultBranchOf } from '../git/refs';
import { branchRef, PullRequestBranches } from './PullRequestBranches';
import type { PullRequestRecord } from './PullRequestsStore';

/**
 * Makes sure that a pull request would bring something.
 *
 * @param path - folder of the bare repository
 * @throws NotFoundError for a branch that does not exist, InputError when the
 *   base branch has all of it
 */
export async function assertBringsSomething(
  path: string,
  branches: { head: string; base: string },
): Promise<void> {
  const { head, base } = branches;
  const [headTip, baseTip] = await Promise.all(
    [head, base].map(branch => tipOf(path, branchRef(branch))),
  );
  if (!headTip || !baseTip) {
    throw new NotFoundError(`There is no branch '${headTip ? base : head}'`);
  }
  const tips = await new PullRequestBranches(path, {
    ...branches,
    state: 'open',
    number: 0,
  }).tips();
  if ('missing' in tips) {
    throw new InputError(`'${head}' and '${base}' have no commit in common`);
  }
  if (tips.from === tips.head) {
    throw new InputError(`'${base}' has all commits of '${head}' already`);
  }
}

/** Keeps the newest commit of the head branch, so that it can be read later. */
export async function keepTip(
  pullRequest: PullRequestRecord,
  path: string,
): Promise<void> {
  const tip = await tipOf(path, branchRef(pullRequest.head));
  if (tip) {
    await new PullRequestBranches(path, pullRequest).keepHead(tip);
  }
}

/**
 * Removes the head branch of what was merged, unless it got new commits or is
 * the default branch.
 *
 * @returns whether it did
 */
export async function removeHead(
  pullRequest: PullRequestRecord,
  options: { path: string; tip: string },
): Promise<boolean> {
  const { path, tip } = options;
  if (pullRequest.head === (await defaultBranchOf(path))) {
    return false;
  }
  return moveRef(path, { ref: branchRef(pullRequest.head), from: tip });
}
