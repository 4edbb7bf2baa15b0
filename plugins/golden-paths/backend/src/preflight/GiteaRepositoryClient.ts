import {
  getGiteaRequestOptions,
  GiteaIntegrationConfig,
} from '@backstage/integration';
import { ResponseError } from '@backstage/errors';

/** What a Git host knows about a repository name. */
export type RepositoryState = 'missing' | 'empty' | 'taken';

/** Asks a Git host that speaks the Gitea API about repositories. */
export class GiteaRepositoryClient {
  readonly #config: GiteaIntegrationConfig;

  constructor(config: GiteaIntegrationConfig) {
    this.#config = config;
  }

  /**
   * Tells whether a repository name is in use.
   *
   * @param owner - the organisation
   * @param repo - the repository's name
   * @returns `empty` for a repository without a commit
   * @throws ResponseError when the host answers with anything but 200 or 404
   */
  async getState(owner: string, repo: string): Promise<RepositoryState> {
    const path = [owner, repo].map(encodeURIComponent).join('/');
    const response = await fetch(
      `${this.#config.baseUrl}/api/v1/repos/${path}`,
      { headers: getGiteaRequestOptions(this.#config).headers },
    );
    if (response.status === 404) {
      return 'missing';
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const repository: { empty?: boolean } = await response.json();
    return repository.empty ? 'empty' : 'taken';
  }
}
