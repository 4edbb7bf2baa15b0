import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  DefaultGitlabCredentialsProvider,
  getGitLabIntegrationRelativePath,
  type GithubCredentialsProvider,
  type GitlabCredentialsProvider,
  type ScmIntegrationRegistry,
} from '@backstage/integration';
import { readRepositoryUrl } from '../pullRequest/readRepositoryUrl';
import type { CommitPerson } from '../readGoldenPathsConfig';
import { DefaultRepositoryHost } from './DefaultRepositoryHost';
import { GiteaHostRepository } from './gitea/GiteaHostRepository';
import { GithubRepository } from './github/GithubRepository';
import { GitlabRepository } from './gitlab/GitlabRepository';
import { HostApiClient } from './HostApiClient';
import type { HostRepository } from './HostRepository';
import { readTree } from './readTree';
import type { RepositoryHosts } from './RepositoryHosts';

/** What {@link DefaultRepositoryHosts} needs. */
export interface DefaultRepositoryHostsOptions {
  /** Who commits, on hosts where the portal makes commits itself. */
  committer: CommitPerson;
  integrations: ScmIntegrationRegistry;
  urlReader: UrlReaderService;
}

/** The hosts of `integrations`: Gitea and the embedded forge, GitHub, GitLab. */
export class DefaultRepositoryHosts implements RepositoryHosts {
  readonly #options: DefaultRepositoryHostsOptions;
  readonly #github: GithubCredentialsProvider;
  readonly #gitlab: GitlabCredentialsProvider;
  readonly #host = new DefaultRepositoryHost(url => this.#find(url));

  static create(options: DefaultRepositoryHostsOptions) {
    return new DefaultRepositoryHosts(options);
  }

  private constructor(options: DefaultRepositoryHostsOptions) {
    const { integrations } = options;
    this.#options = options;
    this.#github =
      DefaultGithubCredentialsProvider.fromIntegrations(integrations);
    this.#gitlab =
      DefaultGitlabCredentialsProvider.fromIntegrations(integrations);
  }

  of(repositoryUrl: string) {
    this.#find(repositoryUrl);
    return this.#host;
  }

  async readFiles(repositoryUrl: string) {
    const { integrations, urlReader } = this.#options;
    const url = trimmed(repositoryUrl);
    const repository = this.#find(url);
    if (integrations.byUrl(url)?.type !== 'gitea') {
      return readTree(urlReader, url);
    }
    // Gitea's addresses of files always name the branch.
    const { defaultBranch } = await repository.describe();
    const branch = encodeURIComponent(defaultBranch);
    return readTree(urlReader, `${url}/src/branch/${branch}/`);
  }

  #find(repositoryUrl: string): HostRepository {
    const { integrations } = this.#options;
    const url = trimmed(repositoryUrl);
    const type = URL.canParse(url)
      ? integrations.byUrl(url)?.type
      : 'no address';
    switch (type) {
      case 'gitea':
        return this.#onGitea(url);
      case 'github':
        return this.#onGithub(url);
      case 'gitlab':
        return this.#onGitlab(url);
      default:
        throw new InputError(
          `'${repositoryUrl}' is on no host of integrations.github, integrations.gitlab or integrations.gitea`,
        );
    }
  }

  #onGitea(url: string) {
    const { committer, integrations } = this.#options;
    const repository = readRepositoryUrl(url, integrations);
    return new GiteaHostRepository({ repository, committer });
  }

  #onGithub(url: string) {
    const config = this.#options.integrations.github.byUrl(url)?.config;
    const [owner, repo] = partsOf(new URL(url).pathname);
    if (!config?.apiBaseUrl) {
      throw new InputError(
        `integrations.github: the entry of ${new URL(url).host} needs apiBaseUrl`,
      );
    }
    if (!owner || !repo) {
      throw new InputError(`'${url}' names no repository`);
    }
    const client = new HostApiClient({
      title: `GitHub (${config.host})`,
      baseUrl: config.apiBaseUrl,
      headers: async () => ({
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
        ...(await this.#github.getCredentials({ url })).headers,
      }),
    });
    return new GithubRepository({ client, owner, repo });
  }

  #onGitlab(url: string) {
    const config = this.#options.integrations.gitlab.byUrl(url)?.config;
    if (!config) {
      throw new InputError(`'${url}' is on no host of integrations.gitlab`);
    }
    const prefix = getGitLabIntegrationRelativePath(config);
    const path = new URL(url).pathname.slice(prefix.length);
    const names = partsOf(path.split('/-/')[0]);
    if (names.length < 2) {
      throw new InputError(`'${url}' names no repository`);
    }
    const client = new HostApiClient({
      title: `GitLab (${config.host})`,
      baseUrl: config.apiBaseUrl,
      headers: async () =>
        (await this.#gitlab.getCredentials({ url })).headers ?? {},
    });
    return new GitlabRepository({ client, project: names.join('/') });
  }
}

function trimmed(url: string): string {
  return url.replace(/^url:/, '').replace(/(\.git)?\/*$/, '');
}

function partsOf(path: string): string[] {
  return path.split('/').filter(Boolean).map(decodeURIComponent);
}
