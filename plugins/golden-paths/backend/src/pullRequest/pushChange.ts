import { ConflictError } from '@backstage/errors';
import { CommitPerson } from '../readGoldenPathsConfig';
import { GiteaClone } from './GiteaClone';
import { GiteaPullRequestsClient } from './GiteaPullRequestsClient';
import { overlayFiles } from './overlayFiles';
import { GiteaRepository } from './readRepositoryUrl';

/** What shall be on a branch. */
export type Change = {
  /** Folder with the files, absolute. */
  from: string;
  /** Where they go in the repository; empty for its root. */
  to: string;
  /** Whether files that are there are left alone; all, or the named ones. */
  keepExisting: boolean | string[];
  /** Branch that the change is for. */
  base: string;
  /** Branch that gets the commit. */
  branch: string;
  /** Whether a branch that has something else gets one more commit. */
  update: boolean;
  message: string;
  author: CommitPerson;
  committer: CommitPerson;
};

/** What became of it. */
export type PushedChange = {
  /** False when the base branch has all of it. */
  changed: boolean;
  /** Files that differ from the base branch. */
  files: string[];
};

/**
 * Puts files on a branch, as a commit on top of the base branch. A branch that
 * has these files already is left as it is.
 *
 * @param makeFolder - makes an empty folder
 * @throws ConflictError when the branch exists with something else
 */
export async function pushChange(
  change: Change,
  access: {
    repository: GiteaRepository;
    client: GiteaPullRequestsClient;
    makeFolder: () => Promise<string>;
  },
): Promise<PushedChange> {
  const { repository, client, makeFolder } = access;
  const { base, branch, update } = change;
  const prepare = async (
    name: string,
    which: { keepExisting: boolean | string[]; only?: string[] },
  ) => {
    const clone = await GiteaClone.of(repository, {
      branch: name,
      folder: await makeFolder(),
    });
    const { from, to } = change;
    const folders = { from, to, root: clone.folder };
    const copied = await overlayFiles(folders, which);
    return { clone, files: await clone.changed(copied) };
  };

  const fresh = await prepare(base, change);
  const { files } = fresh;
  if (files.length === 0) {
    return { changed: false, files };
  }
  if (!(await client.hasBranch(branch))) {
    await fresh.clone.push({ ...change, files });
    return { changed: true, files };
  }
  const existing = await prepare(branch, { keepExisting: false, only: files });
  if (existing.files.length > 0) {
    if (!update) {
      throw new ConflictError(
        `The branch '${branch}' of ${repository.owner}/${repository.repo} exists with another content of ${existing.files.join(', ')}: merge or remove it first, or name another branch`,
      );
    }
    await existing.clone.push({ ...change, files: existing.files });
  }
  return { changed: true, files };
}
