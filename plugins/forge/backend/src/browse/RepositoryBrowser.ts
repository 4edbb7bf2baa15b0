import { isUtf8 } from 'node:buffer';
import { posix } from 'node:path';
import { NotFoundError } from '@backstage/errors';
import {
  ForgeCommit,
  ForgeFile,
  ForgePage,
  ForgeRef,
  ForgeRepository,
  ForgeTree,
  ForgeTreeEntry,
} from '@callboard/plugin-forge-common';
import { z } from 'zod';
import { listCommits } from '../git/commits';
import { lookUp, normalizePath, readObject } from '../git/files';
import { ObjectReader } from '../git/ObjectReader';
import { RefResolver } from '../git/RefResolver';
import { listRefs } from '../git/refs';
import { listTree, TreeRow } from '../git/trees';
import {
  RepositoryDescriber,
  repositoryUrl,
} from '../repositories/RepositoryDescriber';
import {
  RepositoryStore,
  StoredRepository,
} from '../repositories/RepositoryStore';
import { decodeCursor, encodeCursor } from './cursor';
import { LastCommits } from './LastCommits';

const MAX_TEXT_BYTES = 1024 ** 2;

const repositoryCursor = z.object({ after: z.string() });
const treeCursor = z.object({ commit: z.string(), skip: z.number().int() });
const commitCursor = treeCursor;

/** Names a file or folder of a repository at a ref. */
export interface BrowseLocation {
  org: string;
  name: string;
  /** Default: the default branch. */
  ref?: string;
  /** Default: the root. */
  path?: string;
}

/** Where a page of a list starts, and its largest size. */
export interface BrowsePaging {
  cursor?: string;
  limit: number;
}

/**
 * Answers the questions of the portal's pages about repositories. Every method
 * throws NotFoundError when the repository, ref or path does not exist, and
 * InputError when a name, path or cursor cannot be one.
 */
export class RepositoryBrowser {
  readonly #lastCommits = new LastCommits();

  constructor(
    private readonly options: {
      repositories: RepositoryStore;
      objects: ObjectReader;
      refs: RefResolver;
      describer: RepositoryDescriber;
      baseUrl: string;
    },
  ) {}

  /** Lists repositories whose name or description holds `query`, by name. */
  async listRepositories(
    request: BrowsePaging & { query?: string; org?: string; name?: string },
  ): Promise<ForgePage<ForgeRepository>> {
    const { repositories, describer } = this.options;
    const { org, name } = request;
    const listed = (await repositories.list()).filter(
      repository =>
        (!org || repository.org === org) && (!name || repository.name === name),
    );
    const all = await describer.describeAll(listed);
    const query = request.query?.trim().toLowerCase() ?? '';
    const cursor = decodeCursor(repositoryCursor, request.cursor);
    const rest = all
      .filter(repository => textOf(repository).includes(query))
      .filter(repository => !cursor || keyOf(repository) > cursor.after);
    const items = rest.slice(0, request.limit);
    const last = items.at(-1);
    return {
      items,
      ...(last &&
        rest.length > items.length && {
          nextCursor: encodeCursor({ after: keyOf(last) }),
        }),
    };
  }

  /** Reads one repository. */
  async getRepository(org: string, name: string): Promise<ForgeRepository> {
    const { repositories, describer } = this.options;
    return describer.describe(await repositories.get(org, name));
  }

  /** Lists branches, then tags. */
  async listRefs(org: string, name: string): Promise<ForgePage<ForgeRef>> {
    const { path } = await this.options.repositories.get(org, name);
    return { items: await listRefs(path) };
  }

  /** Reads a folder, folders first, with the last commit of every entry. */
  async getTree(location: BrowseLocation & BrowsePaging): Promise<ForgeTree> {
    const { objects } = this.options;
    const cursor = decodeCursor(treeCursor, location.cursor);
    const at = await this.#locate({
      ...location,
      ref: cursor?.commit ?? location.ref,
    });
    const found = await lookUp(objects, at);
    if (found.type !== 'tree') {
      throw new NotFoundError(`'${at.path}' is not a folder`);
    }
    const rows = sortRows(await listTree(at.repositoryPath, found.id));
    const skip = cursor?.skip ?? 0;
    const end = skip + location.limit;
    const shown = rows.slice(skip, end);
    const commits = await this.#lastCommits.of({
      ...at,
      names: rows.map(row => row.name),
    });
    return {
      commit: at.commit,
      items: shown.map(row => toEntry(row, at.path, commits.get(row.name))),
      ...(rows.length > end && {
        nextCursor: encodeCursor({ commit: at.commit, skip: end }),
      }),
    };
  }

  /** Reads a file; text up to 1 MB comes with it. */
  async getFile(location: BrowseLocation): Promise<ForgeFile> {
    const { objects, baseUrl } = this.options;
    const at = await this.#locate(location);
    const found = await lookUp(objects, at);
    if (found.type !== 'blob') {
      throw new NotFoundError(`'${at.path}' is not a file`);
    }
    const encodedPath = at.path.split('/').map(encodeURIComponent).join('/');
    const file = {
      name: posix.basename(at.path),
      path: at.path,
      commit: at.commit,
      size: found.size,
      rawUrl: `${repositoryUrl(at.repository, baseUrl)}/raw/commit/${at.commit}/${encodedPath}`,
    };
    if (found.size > MAX_TEXT_BYTES) {
      return { ...file, content: 'too-large' };
    }
    const { content } = await readObject(objects, at.repositoryPath, found.id);
    if (content.includes(0) || !isUtf8(content)) {
      return { ...file, content: 'binary' };
    }
    return { ...file, content: 'text', text: content.toString() };
  }

  /** Lists commits, newest first; with a path, only those that changed it. */
  async listCommits(
    location: BrowseLocation & BrowsePaging,
  ): Promise<ForgePage<ForgeCommit>> {
    const cursor = decodeCursor(commitCursor, location.cursor);
    const at = await this.#locate({
      ...location,
      ref: cursor?.commit ?? location.ref,
    });
    const skip = cursor?.skip ?? 0;
    const commits = await listCommits(at.repositoryPath, {
      commit: at.commit,
      file: at.path,
      skip,
      limit: location.limit + 1,
    });
    return {
      items: commits.slice(0, location.limit),
      ...(commits.length > location.limit && {
        nextCursor: encodeCursor({
          commit: at.commit,
          skip: skip + location.limit,
        }),
      }),
    };
  }

  async #locate(location: BrowseLocation): Promise<{
    repository: StoredRepository;
    repositoryPath: string;
    commit: string;
    path: string;
  }> {
    const { repositories, refs } = this.options;
    const repository = await repositories.get(location.org, location.name);
    const path = normalizePath(location.path ?? '');
    const commit = await refs.resolve(repository, location.ref);
    return { repository, repositoryPath: repository.path, commit, path };
  }
}

function keyOf({ org, name }: { org: string; name: string }): string {
  return `${org}/${name}`;
}

function textOf(repository: ForgeRepository): string {
  return `${keyOf(repository)}\n${repository.description}`.toLowerCase();
}

function sortRows(rows: TreeRow[]): TreeRow[] {
  const rank = (row: TreeRow) => (row.type === 'tree' ? 0 : 1);
  return [...rows].sort(
    (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'),
  );
}

function toEntry(
  row: TreeRow,
  folder: string,
  lastCommit: ForgeCommit | undefined,
): ForgeTreeEntry {
  return {
    type: typeOf(row),
    name: row.name,
    path: folder ? `${folder}/${row.name}` : row.name,
    ...(row.size !== undefined && { size: row.size }),
    ...(lastCommit && { lastCommit }),
  };
}

function typeOf({ type, mode }: TreeRow): ForgeTreeEntry['type'] {
  if (type === 'tree') {
    return 'folder';
  }
  if (type === 'commit') {
    return 'submodule';
  }
  return mode === '120000' ? 'symlink' : 'file';
}
