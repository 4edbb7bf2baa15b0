import { posix } from 'node:path';
import { InputError } from '@backstage/errors';
import { listCommits } from '../git/commits';
import { lookUp, normalizePath, readObject } from '../git/files';
import { ObjectReader } from '../git/ObjectReader';
import { resolveCommit } from '../git/refs';
import { listTree } from '../git/trees';
import { repositoryUrl } from '../repositories/describeRepository';
import { StoredRepository } from '../repositories/RepositoryStore';

const MAX_FILE_BYTES = 32 * 1024 ** 2;

const GITEA_TYPES = { blob: 'file', tree: 'dir', commit: 'submodule' };

/** What the contents API answers with. */
export interface Contents {
  /** Id of the file or folder: it changes exactly when the content does. */
  id: string;
  lastModified: Date;
  body: unknown;
}

/**
 * Reads a file (with its bytes in base64) or a folder (as a list).
 *
 * @throws NotFoundError when the ref or the path does not exist, InputError when
 *   the file is larger than 32 MiB
 */
export async function readContents(
  objects: ObjectReader,
  asked: {
    repository: StoredRepository;
    ref: string | undefined;
    path: string;
    baseUrl: string;
  },
): Promise<Contents> {
  const { repository, baseUrl } = asked;
  const commit = await resolveCommit(objects, repository.path, asked.ref);
  const path = normalizePath(asked.path);
  const found = await lookUp(objects, {
    repositoryPath: repository.path,
    commit,
    path,
  });
  const [last] = await listCommits(repository.path, {
    commit,
    file: path,
    limit: 1,
  });
  const page = `${repositoryUrl(repository, baseUrl)}/src/commit/${commit}`;
  return {
    id: found.id,
    lastModified: new Date(last?.date ?? 0),
    body:
      found.type === 'tree'
        ? await readFolder({ repository, tree: found.id, path, page })
        : await readFile(),
  };

  async function readFile() {
    if (found.size > MAX_FILE_BYTES) {
      throw new InputError(`'${path}' is too large: clone the repository`);
    }
    const { content } = await readObject(objects, repository.path, found.id);
    return {
      type: 'file',
      name: posix.basename(path),
      path,
      sha: found.id,
      size: found.size,
      encoding: 'base64',
      content: content.toString('base64'),
      html_url: `${page}/${path}`,
    };
  }
}

async function readFolder(folder: {
  repository: StoredRepository;
  tree: string;
  path: string;
  page: string;
}) {
  const rows = await listTree(folder.repository.path, folder.tree);
  return rows.map(row => {
    const path = posix.join(folder.path, row.name);
    return {
      type: row.mode === '120000' ? 'symlink' : GITEA_TYPES[row.type],
      name: row.name,
      path,
      sha: row.id,
      size: row.size ?? 0,
      html_url: `${folder.page}/${path}`,
    };
  });
}
