import { PluginHttpClient } from '@callboard/http-client';
import type { ClientOptions, PageRequest } from '@callboard/http-client';
import { templateUpdateSchema } from '../drift/schemas';
import type {
  UpdateRequest,
  UpdatesApi,
  UpdatesQuery,
} from '../drift/UpdatesApi';
import { pageSchema } from '../json/pageSchema';
import { entityPath } from '../lineage/entityPath';
import { templateVersionSchema } from '../lineage/schemas';
import { cleanUpdatesSchema, templateAdoptionSchema } from './schemas';

/** {@link UpdatesApi} over HTTP, in browsers and backends. */
export class UpdatesClient implements UpdatesApi {
  readonly #backend: PluginHttpClient;

  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('golden-paths', options);
  }

  async listUpdates(query: UpdatesQuery = {}) {
    return this.#backend.read(pageSchema(templateUpdateSchema), '/updates', {
      ...query,
    });
  }

  async openUpdate(request: UpdateRequest) {
    return this.#backend.send(templateUpdateSchema, '/updates', {
      method: 'POST',
      body: request,
    });
  }

  async openCleanUpdates(templateRef: string) {
    return this.#backend.send(cleanUpdatesSchema, '/updates/clean', {
      method: 'POST',
      body: { templateRef },
    });
  }

  async listTemplates(page: PageRequest = {}) {
    return this.#backend.read(
      pageSchema(templateAdoptionSchema),
      '/templates',
      { ...page },
    );
  }

  async getTemplate(templateRef: string) {
    return this.#backend.read(
      templateAdoptionSchema,
      `/templates/${entityPath(templateRef)}`,
    );
  }

  async listVersions(templateRef: string) {
    return this.#backend.read(
      pageSchema(templateVersionSchema),
      `/templates/${entityPath(templateRef)}/versions`,
    );
  }
}
