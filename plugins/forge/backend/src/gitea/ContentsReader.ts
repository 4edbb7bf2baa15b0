import { posix } from 'node:path';
import { InputError } from '@backstage/errors';
import { LRUCache } from 'lru-cache';
import { listCommits } from '../git/commits';
import { lookUp, normalizePath, readObject } from '../git/files';
import { GitObjectInfo } from '../git/ObjectProcess';
import { ObjectReader } from '../git/ObjectReader';
import { RefResolver } from '../git/RefResolver';
import { listTree } from '../git/trees';
import { repositoryUrl } from '../repositories/RepositoryDescriber';
import { StoredRepository } from '../repositories/RepositoryStore';

const MAX_FILE_BYTES = 32 * 1024 ** 2;
const MAX_CACHE_BYTES = 32 * 1024 ** 2;

const GITEA_TYPES = { blob: 'file', tree: 'dir', commit: 'submodule' };

/** What the contents API answers with. */
export interface Contents {
  /** Id of the file or folder: it changes exactly when the content does. */
  id: string;
  lastModified: Date;
  body: unknown;
}

/**
 * Reads files and folders for the contents API. The catalog reads the same few
 * files over and over; what a path holds at a commit never changes.
 */
export class ContentsReader {
  readonly #known = new LRUCache<string, Contents>({
    maxSize: MAX_CACHE_BYTES,
    sizeCalculation: ({ body }) => JSON.stringify(body).length,
  });

  constructor(
    private readonly options: {
      objects: ObjectReader;
      refs: RefResolver;
      baseUrl: string;
    },
  ) {}

  /**
   * Reads a file (with its bytes in base64) or a folder (as a list).
   *
   * @throws NotFoundError when the ref or the path does not exist, InputError
   *   when the file is larger than 32 MiB
   */
  async read(asked: {
    repository: StoredRepository;
    ref: string | undefined;
    path: string;
  }): Promise<Contents> {
    const { repository } = asked;
    const path = normalizePath(asked.path);
    const commit = await this.options.refs.resolve(repository, asked.ref);
    const key = [repository.path, commit, path].join('\0');
    const known = this.#known.get(key);
    if (known) {
      return known;
    }
    const contents = await this.#readAt({ repository, commit, path });
    this.#known.set(key, contents);
    return contents;
  }

  async #readAt(place: Place): Promise<Contents> {
    const { repository, commit, path } = place;
    const { objects, baseUrl } = this.options;
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
          ? await readFolder({ ...place, id: found.id, page })
          : await readFile(objects, { ...place, found, page }),
    };
  }
}

interface Place {
  repository: StoredRepository;
  commit: string;
  path: string;
}

async function readFile(
  objects: ObjectReader,
  file: Place & { found: GitObjectInfo; page: string },
) {
  const { repository, path, found, page } = file;
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

async function readFolder(folder: Place & { id: string; page: string }) {
  const rows = await listTree(folder.repository.path, folder.id);
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
