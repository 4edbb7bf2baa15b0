import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ForgeRef } from '@callboard/plugin-forge-common';
import { runGitIn } from './runGit';

/** True when the repository has no branch yet. */
export async function isEmptyRepository(path: string): Promise<boolean> {
  return (await newestBranch(path)) === undefined;
}

/**
 * Finds the branch with the newest commit.
 *
 * @returns undefined for an empty repository; `date` is ISO 8601
 */
export async function newestBranch(
  path: string,
): Promise<{ name: string; date: string } | undefined> {
  const line = await runGitIn(path, [
    'for-each-ref',
    '--count=1',
    '--sort=-committerdate',
    '--format=%(refname:lstrip=2)%00%(committerdate:iso-strict)',
    'refs/heads/',
  ]);
  const [name, date] = line.trimEnd().split('\0');
  return name ? { name, date } : undefined;
}

/** Short name of the branch that HEAD points at, whether it exists or not. */
export async function defaultBranchOf(path: string): Promise<string> {
  const head = await readFile(join(path, 'HEAD'), 'utf8');
  return head.trim().replace(/^ref: refs\/heads\//, '');
}

/** Makes a branch the default one. */
export async function setDefaultBranch(
  path: string,
  branch: string,
): Promise<void> {
  await runGitIn(path, ['symbolic-ref', 'HEAD', `refs/heads/${branch}`]);
}

/** Lists branches, then tags, each by name. */
export async function listRefs(path: string): Promise<ForgeRef[]> {
  const output = await runGitIn(path, [
    'for-each-ref',
    '--format=%(refname)%00%(objectname)%00%(*objectname)',
    'refs/heads/',
    'refs/tags/',
  ]);
  return output
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const [ref, id, peeled] = line.split('\0');
      const [, folder, ...name] = ref.split('/');
      return {
        type: folder === 'tags' ? 'tag' : 'branch',
        name: name.join('/'),
        commit: peeled || id,
      };
    });
}
