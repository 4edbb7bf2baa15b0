import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import type { Choice, ChoicesApi, ChoicesSource } from './ChoicesApi';
import { readPath } from './readPath';

/** {@link ChoicesApi} over the backend of this portal; other hosts are reached through its proxy. */
export class ChoicesClient implements ChoicesApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  async list(source: ChoicesSource): Promise<Choice[]> {
    const [pluginId, ...rest] = source.path.replace(/^\/+/, '').split('/');
    const base = await this.#discoveryApi.getBaseUrl(pluginId);
    const url = new URL(`${base}/${rest.join('/')}`);
    if (!url.href.startsWith(base)) {
      throw new Error(`${source.path} is no path below /api/${pluginId}`);
    }
    for (const [name, value] of Object.entries(source.params)) {
      url.searchParams.set(name, value);
    }
    const response = await this.#fetchApi.fetch(url);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const items = readPath(await response.json(), source.items);
    if (!Array.isArray(items)) {
      const where = source.items || 'its answer';
      throw new Error(`${source.path} gives no list in ${where}`);
    }
    return items.map(item => {
      const id = String(readPath(item, source.id) ?? '');
      return { id, label: String(readPath(item, source.label) ?? id) };
    });
  }
}
