import { PluginHttpClient } from '@callboard/http-client';
import type { ClientOptions } from '@callboard/http-client';
import { templateUpdateSchema } from '../drift/schemas';
import type { AdoptionRequest, AdoptionsApi } from '../drift/UpdatesApi';
import { pageSchema } from '../json/pageSchema';
import { adoptionProposalSchema } from './schemas';

/** {@link AdoptionsApi} over HTTP, in browsers and backends. */
export class AdoptionsClient implements AdoptionsApi {
  readonly #backend: PluginHttpClient;

  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('golden-paths', options);
  }

  async listProposals(entityRef: string) {
    return this.#backend.read(
      pageSchema(adoptionProposalSchema),
      '/adoptions',
      { entityRef },
    );
  }

  async adopt(request: AdoptionRequest) {
    return this.#backend.send(templateUpdateSchema, '/adoptions', {
      method: 'POST',
      body: request,
    });
  }
}
