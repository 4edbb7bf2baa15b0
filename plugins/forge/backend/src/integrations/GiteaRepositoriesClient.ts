import { ResponseError } from '@backstage/errors';
import {
  getGiteaRequestOptions,
  type ScmIntegrationRegistry,
} from '@backstage/integration';
import { z } from 'zod';
import type { DiscoverySource } from './readDiscoveryConfig';

const repositoriesSchema = z.array(
  z.object({ html_url: z.string(), archived: z.boolean().default(false) }),
);

/** Asks a Gitea host about the repositories of an organisation. */
export class GiteaRepositoriesClient {
  readonly #integrations: ScmIntegrationRegistry;

  constructor(integrations: ScmIntegrationRegistry) {
    this.#integrations = integrations;
  }

  /**
   * @returns pages of the archived ones
   * @throws ResponseError when the host refuses
   */
  async listArchived(source: DiscoverySource): Promise<ReadonlySet<string>> {
    const { host, organization } = source;
    const config = this.#integrations.gitea.byHost(host)?.config;
    const archived = new Set<string>();
    if (!config) {
      return archived;
    }
    const org = encodeURIComponent(organization);
    const baseUrl = `${config.baseUrl ?? `https://${host}`}/api/v1/orgs/${org}/repos`;
    for (let page = 1; ; page += 1) {
      const response = await fetch(
        `${baseUrl}?page=${page}`,
        getGiteaRequestOptions(config),
      );
      if (!response.ok) {
        throw await ResponseError.fromResponse(response);
      }
      const repositories = repositoriesSchema.parse(await response.json());
      for (const repository of repositories) {
        if (repository.archived) {
          archived.add(repository.html_url);
        }
      }
      // Hosts bound the size of pages as they like: an empty one is the end.
      if (repositories.length === 0) {
        return archived;
      }
    }
  }
}
