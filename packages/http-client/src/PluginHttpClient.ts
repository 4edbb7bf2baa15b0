import { ResponseError } from '@backstage/errors';
import type { z } from 'zod';

/** Finds the backend and adds the caller's credentials. */
export interface ClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

/** Values of a query; those that are undefined or empty are left out. */
export type Query = Record<string, string | number | boolean | undefined>;

/** Where a page of a list starts and how many items it may hold. */
export interface PageRequest {
  cursor?: string;
  limit?: number;
}

/** One page of a list. */
export interface ItemsPage<T> {
  items: T[];
  /** Hand back as `cursor` to get the next page; absent on the last one. */
  nextCursor?: string;
}

/**
 * The backend of one plugin over HTTP. Throws a `ResponseError` when it refuses,
 * and a `ZodError` when it answers something else than was agreed on.
 */
export class PluginHttpClient {
  readonly #pluginId: string;
  readonly #discoveryApi: ClientOptions['discoveryApi'];
  readonly #fetchApi: ClientOptions['fetchApi'];

  /**
   * @param pluginId - whose backend is asked, such as `access`
   */
  constructor(pluginId: string, options: ClientOptions) {
    this.#pluginId = pluginId;
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** Where a path with a query is, for people. */
  async urlOf(path: string, query: Query = {}): Promise<string> {
    const baseUrl = await this.#discoveryApi.getBaseUrl(this.#pluginId);
    const search = new URLSearchParams(
      Object.entries(query).flatMap(([key, value]) =>
        value === undefined || value === '' ? [] : [[key, String(value)]],
      ),
    ).toString();
    return `${baseUrl}${path}${search && `?${search}`}`;
  }

  /** Reads JSON of a known shape. */
  async read<T extends z.ZodType>(
    schema: T,
    path: string,
    query?: Query,
  ): Promise<z.output<T>> {
    const response = await this.open(path, query);
    return schema.parse(await response.json());
  }

  /** Opens an answer that is no JSON, or too long to be read at once. */
  async open(path: string, query?: Query): Promise<Response> {
    return this.#request(await this.urlOf(path, query));
  }

  /** Sends JSON and reads the answer. */
  async send<T extends z.ZodType>(
    schema: T,
    path: string,
    init: { method: 'POST' | 'PUT'; body?: unknown },
  ): Promise<z.output<T>> {
    const response = await this.#request(await this.urlOf(path), {
      method: init.method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(init.body ?? {}),
    });
    return schema.parse(await response.json());
  }

  /** Removes what is at a path. */
  async remove(path: string): Promise<void> {
    await this.#request(await this.urlOf(path), { method: 'DELETE' });
  }

  async #request(url: string, init?: RequestInit): Promise<Response> {
    const response = await this.#fetchApi.fetch(url, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
