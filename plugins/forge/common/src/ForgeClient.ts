import { ResponseError } from '@backstage/errors';
import { z } from 'zod';
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
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  /**
   * @param options - `discoveryApi` finds the forge, `fetchApi` adds the caller's credentials
   */
  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
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
    return this.#get(forgePageSchema(forgeRepositorySchema), '', request);
  }

  /** Looks for one repository that may well not exist. */
  async findRepository(id: ForgeRepositoryId) {
    const { items } = await this.listRepositories(id);
    return items.at(0);
  }

  /** Reads one repository. */
  async getRepository(id: ForgeRepositoryId) {
    return this.#get(forgeRepositorySchema, pathOf(id));
  }

  /** Lists branches and tags. */
  async listRefs(id: ForgeRepositoryId) {
    return this.#get(forgePageSchema(forgeRefSchema), `${pathOf(id)}/refs`);
  }

  /** Reads a folder with the last commit of every entry. */
  async getTree(
    id: ForgeRepositoryId,
    location: ForgeLocation & ForgePaging = {},
  ) {
    return this.#get(forgeTreeSchema, `${pathOf(id)}/tree`, location);
  }

  /** Reads a file. */
  async getFile(
    id: ForgeRepositoryId,
    location: ForgeLocation & { path: string },
  ) {
    return this.#get(forgeFileSchema, `${pathOf(id)}/file`, location);
  }

  /** Lists the commits that lead to a ref, newest first. */
  async listCommits(
    id: ForgeRepositoryId,
    location: ForgeLocation & ForgePaging = {},
  ) {
    return this.#get(
      forgePageSchema(forgeCommitSchema),
      `${pathOf(id)}/commits`,
      location,
    );
  }

  async #get<T extends z.ZodType>(
    schema: T,
    path: string,
    query: object = {},
  ): Promise<z.output<T>> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('forge');
    const search = new URLSearchParams(
      Object.entries(query).flatMap(([key, value]) =>
        value === undefined || value === '' ? [] : [[key, String(value)]],
      ),
    ).toString();
    const response = await this.#fetchApi.fetch(
      `${baseUrl}/repositories${path}${search && `?${search}`}`,
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return schema.parse(await response.json());
  }
}

function pathOf({ org, name }: ForgeRepositoryId): string {
  return `/${encodeURIComponent(org)}/${encodeURIComponent(name)}`;
}
