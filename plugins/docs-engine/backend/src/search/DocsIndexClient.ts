import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { IndexEntry } from './pageDocuments';
import { readEntries } from './readEntries';

/** Where a site is published. */
export interface SiteAddress {
  namespace: string;
  kind: string;
  name: string;
}

/** Reads the search indexes of published sites from TechDocs, wherever it keeps them. */
export class DocsIndexClient {
  readonly #discovery: DiscoveryService;
  readonly #auth: AuthService;

  constructor(options: { discovery: DiscoveryService; auth: AuthService }) {
    this.#discovery = options.discovery;
    this.#auth = options.auth;
  }

  /**
   * Reads the index of one site, as it arrives; nothing when the site is not
   * published.
   *
   * @param site - in the case that the paths of sites have
   * @throws ResponseError when TechDocs fails
   */
  async *entries(site: SiteAddress): AsyncGenerator<IndexEntry> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'techdocs',
    });
    const baseUrl = await this.#discovery.getBaseUrl('techdocs');
    const path = [site.namespace, site.kind, site.name]
      .map(encodeURIComponent)
      .join('/');
    const response = await fetch(
      `${baseUrl}/static/docs/${path}/search/search_index.json`,
      { headers: { Authorization: `Bearer ${token}` } },
    );
    if (response.status === 404) {
      await response.body?.cancel();
      return;
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    if (response.body) {
      yield* readEntries(response.body);
    }
  }
}
