import { PluginHttpClient } from '@callboard/http-client';
import type { ClientOptions } from '@callboard/http-client';
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

/** The __featuresWords__ over HTTP, in browsers and backends. */
export class __Features__Client implements __Features__Api {
  readonly #backend: PluginHttpClient;

  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('__domain__', options);
  }

  async list__Features__({ cursor }: { cursor?: string } = {}) {
    return this.#backend.read(__featuresId__PageSchema, '/__features__', {
      cursor,
    });
  }

  async create__Feature__(input: New__Feature__) {
    return this.#backend.send(__featureId__Schema, '/__features__', {
      method: 'POST',
      body: input,
    });
  }
}
