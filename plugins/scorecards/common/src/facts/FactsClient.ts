import { PluginHttpClient } from '@callboard/http-client';
import type { ClientOptions } from '@callboard/http-client';
import { pageSchema } from '../json/schemas';
import {
  factPushResultSchema,
  factRefreshResultSchema,
  factSetSchema,
  factSourceSchema,
} from './schemas';
import type {
  FactPush,
  FactPushResult,
  FactRefreshResult,
  FactSet,
  FactSource,
} from './types';

/**
 * Facts, as pages and pushers use them. Every method throws a `ResponseError`
 * when the backend refuses.
 */
export interface FactsApi {
  /** Reads all sources with the facts that they give. */
  listSources(): Promise<FactSource[]>;
  /** Reads what is known of an entity. */
  listFacts(entityRef: string): Promise<FactSet[]>;
  /** Sends facts from outside; sending them again changes nothing. */
  pushFacts(push: FactPush): Promise<FactPushResult>;
  /** Has the facts of an entity collected now, and waits for them. */
  refreshFacts(entityRef: string): Promise<FactRefreshResult>;
}

/** {@link FactsApi} over HTTP, in browsers and backends. */
export class FactsClient implements FactsApi {
  readonly #backend: PluginHttpClient;

  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('scorecards', options);
  }

  async listSources() {
    const { items } = await this.#backend.read(
      pageSchema(factSourceSchema),
      '/facts/sources',
    );
    return items;
  }

  async listFacts(entityRef: string) {
    const { items } = await this.#backend.read(
      pageSchema(factSetSchema),
      '/facts',
      { entityRef },
    );
    return items;
  }

  async pushFacts(push: FactPush) {
    return this.#backend.send(factPushResultSchema, '/facts', {
      method: 'PUT',
      body: push,
    });
  }

  async refreshFacts(entityRef: string) {
    return this.#backend.send(factRefreshResultSchema, '/facts/refresh', {
      method: 'POST',
      body: { entityRef },
    });
  }
}
