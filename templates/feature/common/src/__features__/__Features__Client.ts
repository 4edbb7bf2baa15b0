import { ResponseError } from '@backstage/errors';
import type { z } from 'zod';
import { __featureId__Schema, __featuresId__PageSchema } from './schemas';
import type { New__Feature__, __Feature__, __Features__Page } from './types';

/**
 * The __featuresWords__ as pages, actions and other backends use them. Every
 * method throws a `ResponseError` when the backend refuses.
 */
export interface __Features__Api {
  /** Reads a page, newest first; without a cursor the first one. */
  list__Features__(page?: { cursor?: string }): Promise<__Features__Page>;
  /** Adds one. */
  create__Feature__(input: New__Feature__): Promise<__Feature__>;
}

/** Finds the backend and adds the caller's credentials. */
export interface __Features__ClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

/** The __featuresWords__ over HTTP, in browsers and backends. */
export class __Features__Client implements __Features__Api {
  readonly #discoveryApi: __Features__ClientOptions['discoveryApi'];
  readonly #fetchApi: __Features__ClientOptions['fetchApi'];

  constructor(options: __Features__ClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async list__Features__(page: { cursor?: string } = {}) {
    const query = page.cursor
      ? `?${new URLSearchParams({ cursor: page.cursor })}`
      : '';
    return this.#request(__featuresId__PageSchema, query);
  }

  async create__Feature__(input: New__Feature__) {
    return this.#request(__featureId__Schema, '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
  }

  async #request<T extends z.ZodType>(
    schema: T,
    query: string,
    init?: RequestInit,
  ): Promise<z.output<T>> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('__domain__');
    const response = await this.#fetchApi.fetch(
      `${baseUrl}/__features__${query}`,
      init,
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return schema.parse(await response.json());
  }
}
