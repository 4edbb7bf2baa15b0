import { PluginHttpClient } from '@callboard/http-client';
import type { ClientOptions } from '@callboard/http-client';
import { pageSchema } from '../json/pageSchema';
import { entityPath } from '../lineage/entityPath';
import type { DriftApi, DriftQuery } from './DriftApi';
import { driftSchema } from './schemas';

/** {@link DriftApi} over HTTP, in browsers and backends. */
export class DriftClient implements DriftApi {
  readonly #backend: PluginHttpClient;

  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('golden-paths', options);
  }

  async listDrift(query: DriftQuery = {}) {
    return this.#backend.read(pageSchema(driftSchema), '/drift', { ...query });
  }

  async getDrift(entityRef: string) {
    return this.#backend.read(driftSchema, `/drift/${entityPath(entityRef)}`);
  }

  async refreshDrift(entityRef: string) {
    return this.#backend.send(
      driftSchema,
      `/drift/${entityPath(entityRef)}/refresh`,
      { method: 'POST' },
    );
  }
}
