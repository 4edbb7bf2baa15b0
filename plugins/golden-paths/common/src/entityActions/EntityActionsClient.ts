import { PluginHttpClient } from '@callboard/http-client';
import type { ClientOptions } from '@callboard/http-client';
import { pageSchema } from '../json/pageSchema';
import type { EntityActionsApi } from './EntityActionsApi';
import { entityActionSchema } from './schemas';

/** {@link EntityActionsApi} over HTTP, in browsers and backends. */
export class EntityActionsClient implements EntityActionsApi {
  readonly #backend: PluginHttpClient;

  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('golden-paths', options);
  }

  async listEntityActions(entityRef: string) {
    return this.#backend.read(
      pageSchema(entityActionSchema),
      '/entity-actions',
      { entityRef },
    );
  }
}
