import { PluginHttpClient } from '@callboard/http-client';
import type { ClientOptions } from '@callboard/http-client';
import {
  forgeCommitSchema,
  forgeFileSchema,
  forgePageSchema,
  forgeRefSchema,
  forgeRepositorySchema,
  forgeTreeSchema,
} from './schemas';
import {
  ForgeCommit,
  ForgeFile,
  ForgePage,
  ForgeRef,
  ForgeRepository,
  ForgeTree,
} from './types';

/**
 * Names one repository.
 *
 * @public
 */
export interface ForgeRepositoryId {
  org: string;
  name: string;
}

/**
 * Names a file or folder at one ref. Without `ref` the default branch is meant,
 * without `path` the root.
 *
 * @public
 */
export interface ForgeLocation {
  ref?: string;
  path?: string;
}

/**
 * Where a page of a list starts and how many items it may hold.
 *
 * @public
 */
export interface ForgePaging {
  cursor?: string;
  limit?: number;
}

/**
 * What the user interface and other plugins ask of the forge's portal API.
 * Every method throws a `ResponseError` when the forge refuses, e.g. one whose
 * `cause.name` is `NotFoundError`.
 *
 * @public
 */
export interface ForgeApi {
  listRepositories(
    request?: ForgePaging & { query?: string } & Partial<ForgeRepositoryId>,
  ): Promise<ForgePage<ForgeRepository>>;
  findRepository(id: ForgeRepositoryId): Promise<ForgeRepository | undefined>;
  getRepository(id: ForgeRepositoryId): Promise<ForgeRepository>;
  listRefs(id: ForgeRepositoryId): Promise<ForgePage<ForgeRef>>;
  getTree(
    id: ForgeRepositoryId,
    location?: ForgeLocation & ForgePaging,
  ): Promise<ForgeTree>;
  getFile(
    id: ForgeRepositoryId,
    location: ForgeLocation & { path: string },
  ): Promise<ForgeFile>;
  listCommits(
    id: ForgeRepositoryId,
    location?: ForgeLocation & ForgePaging,
  ): Promise<ForgePage<ForgeCommit>>;
}

/**
 * Client of the forge's portal API for browsers and backends.
 *
 * @public
 */
export class ForgeClient implements ForgeApi {
  readonly #backend: PluginHttpClient;

  /**
   * @param options - `discoveryApi` finds the forge, `fetchApi` adds the caller's credentials
   */
  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('forge', options);
  }

  /**
   * Lists repositories by name; `query` is looked for in name and description,
   * `org` and `name` are compared exactly.
   */
  async listRepositories(
    request: ForgePaging & {
      query?: string;
    } & Partial<ForgeRepositoryId> = {},
  ) {
    return this.#backend.read(
      forgePageSchema(forgeRepositorySchema),
      '/repositories',
      { ...request },
    );
  }

  /** Looks for one repository that may well not exist. */
  async findRepository(id: ForgeRepositoryId) {
    const { items } = await this.listRepositories(id);
    return items.at(0);
  }

  /** Reads one repository. */
  async getRepository(id: ForgeRepositoryId) {
    return this.#backend.read(forgeRepositorySchema, pathOf(id));
  }

  /** Lists branches and tags. */
  async listRefs(id: ForgeRepositoryId) {
    return this.#backend.read(
      forgePageSchema(forgeRefSchema),
      `${pathOf(id)}/refs`,
    );
  }

  /** Reads a folder with the last commit of every entry. */
  async getTree(
    id: ForgeRepositoryId,
    location: ForgeLocation & ForgePaging = {},
  ) {
    return this.#backend.read(forgeTreeSchema, `${pathOf(id)}/tree`, {
      ...location,
    });
  }

  /** Reads a file. */
  async getFile(
    id: ForgeRepositoryId,
    location: ForgeLocation & { path: string },
  ) {
    return this.#backend.read(forgeFileSchema, `${pathOf(id)}/file`, {
      ...location,
    });
  }

  /** Lists the commits that lead to a ref, newest first. */
  async listCommits(
    id: ForgeRepositoryId,
    location: ForgeLocation & ForgePaging = {},
  ) {
    return this.#backend.read(
      forgePageSchema(forgeCommitSchema),
      `${pathOf(id)}/commits`,
      { ...location },
    );
  }
}

function pathOf({ org, name }: ForgeRepositoryId): string {
  return `/repositories/${encodeURIComponent(org)}/${encodeURIComponent(name)}`;
}
