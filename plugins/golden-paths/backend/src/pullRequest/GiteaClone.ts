import fs from 'node:fs';
import { lstat, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { ConflictError, NotFoundError } from '@backstage/errors';
import git from 'isomorphic-git';
import { CommitPerson } from '../readGoldenPathsConfig';
import { giteaRemote, toRefusal } from './giteaRemote';
import { GiteaRepository } from './readRepositoryUrl';

/** The newest commit of one branch of a repository, in a working folder. */
export class GiteaClone {
  readonly #repository: GiteaRepository;
  /** The working folder. */
  readonly folder: string;

  private constructor(repository: GiteaRepository, folder: string) {
    this.#repository = repository;
    this.folder = folder;
  }

  /**
   * Clones a branch.
   *
   * @param folder - an empty folder
   * @throws NotFoundError when there is no such branch
   */
  static async of(
    repository: GiteaRepository,
    options: { branch: string; folder: string },
  ): Promise<GiteaClone> {
    const { branch, folder } = options;
    const { owner, repo } = repository;
    const clone = new GiteaClone(repository, folder);
    try {
      await git.clone({
        ...clone.#remote,
        ref: branch,
        singleBranch: true,
        depth: 1,
        noTags: true,
      });
    } catch (error) {
      if (error instanceof git.Errors.NotFoundError) {
        throw new NotFoundError(
          `${owner}/${repo} has no branch '${branch}', or no commit yet`,
        );
      }
      throw toRefusal(error, repository);
    }
    return clone;
  }

  /**
   * Finds out which files are not as the branch has them. Contents are compared:
   * times tell nothing of files that were just cloned.
   *
   * @param files - paths to look at
   */
  async changed(files: string[]): Promise<string[]> {
    const oid = await git.resolveRef({ fs, dir: this.folder, ref: 'HEAD' });
    const changed: string[] = [];
    for (const path of files) {
      const before = await this.#read(oid, path);
      if (!before?.equals(await readContent(join(this.folder, path)))) {
        changed.push(path);
      }
    }
    return changed;
  }

  /**
   * Commits files and pushes them to a branch.
   *
   * @param commit - `branch` is made when it does not exist
   * @returns the id of the commit
   * @throws ConflictError when the branch has other commits by now,
   *   NotAllowedError when the host refuses the portal
   */
  async push(commit: {
    branch: string;
    files: string[];
    message: string;
    author: CommitPerson;
    committer: CommitPerson;
  }): Promise<string> {
    const { branch, files, message, author, committer } = commit;
    await git.add({ fs, dir: this.folder, filepath: files });
    const id = await git.commit({
      fs,
      dir: this.folder,
      message,
      author,
      committer,
    });
    try {
      await git.push({
        ...this.#remote,
        remoteRef: `refs/heads/${branch}`,
      });
    } catch (error) {
      if (error instanceof git.Errors.PushRejectedError) {
        throw new ConflictError(
          `Somebody pushed to '${branch}' meanwhile: run the template again`,
        );
      }
      throw toRefusal(error, this.#repository);
    }
    return id;
  }

  async #read(oid: string, filepath: string): Promise<Buffer | undefined> {
    try {
      const found = { fs, dir: this.folder, oid, filepath };
      return Buffer.from((await git.readBlob(found)).blob);
    } catch (error) {
      if (
        error instanceof git.Errors.NotFoundError ||
        error instanceof git.Errors.ObjectTypeError
      ) {
        return undefined;
      }
      throw error;
    }
  }

  get #remote() {
    return { ...giteaRemote(this.#repository), dir: this.folder };
  }
}

/** What git keeps of a file: for a link, where it leads. */
async function readContent(path: string): Promise<Buffer> {
  return (await lstat(path)).isSymbolicLink()
    ? Buffer.from(await readlink(path))
    : readFile(path);
}
