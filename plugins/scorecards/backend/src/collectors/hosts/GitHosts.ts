import type { Entity } from '@backstage/catalog-model';
import {
  DefaultGithubCredentialsProvider,
  DefaultGitlabCredentialsProvider,
  getGiteaRequestOptions,
  type GithubCredentialsProvider,
  type GitlabCredentialsProvider,
  type ScmIntegrationRegistry,
} from '@backstage/integration';
import { ANNOTATION_SOURCE_LOCATION } from '@backstage/catalog-model';
import type { Rule } from '@callboard/plugin-scorecards-common';
import { annotationStarts } from '../repository/hasRepository';
import { sourceFolder } from '../repository/sourceFolder';
import { HostClient } from './HostClient';
import type { HostedRepository, HostType } from './HostedRepository';

/** Finds the repositories of entities on the Git hosts of the portal's integrations. */
export class GitHosts {
  readonly #integrations: ScmIntegrationRegistry;
  readonly #github: GithubCredentialsProvider;
  readonly #gitlab: GitlabCredentialsProvider;

  constructor(integrations: ScmIntegrationRegistry) {
    this.#integrations = integrations;
    this.#github =
      DefaultGithubCredentialsProvider.fromIntegrations(integrations);
    this.#gitlab =
      DefaultGitlabCredentialsProvider.fromIntegrations(integrations);
  }

  /**
   * Makes a rule that fits entities with code on hosts of some types. Hosts of
   * GitHub and GitLab without credentials are left out: they answer strangers
   * too seldom.
   *
   * @returns undefined when there is no such host
   */
  appliesTo(types: readonly HostType[]): Rule | undefined {
    const { github, gitlab, gitea } = this.#integrations;
    const hosts = {
      github: github
        .list()
        .filter(({ config }) => config.token || config.apps?.length),
      gitlab: gitlab.list().filter(({ config }) => config.token),
      gitea: gitea.list(),
    };
    const rules = types
      .flatMap(type => hosts[type].map(({ config }) => config.host))
      .flatMap(host =>
        ['https', 'http'].map(scheme =>
          annotationStarts(
            ANNOTATION_SOURCE_LOCATION,
            `url:${scheme}://${host}/`,
          ),
        ),
      );
    return rules.length > 0 ? { $any: rules } : undefined;
  }

  /** @returns undefined for entities without code on one of these hosts */
  find(entity: Entity): HostedRepository | undefined {
    const folder = sourceFolder(entity);
    if (!folder) {
      return undefined;
    }
    const url = new URL(folder);
    return this.#onGithub(url) ?? this.#onGitlab(url) ?? this.#onGitea(url);
  }

  #onGithub(url: URL): HostedRepository | undefined {
    const integration = this.#integrations.github.byUrl(url);
    const { host, apiBaseUrl } = integration?.config ?? {};
    const [owner, name, , ...place] = partsOf(url.pathname);
    if (!apiBaseUrl || !name) {
      return undefined;
    }
    const repositoryUrl = `${url.origin}/${owner}/${name}`;
    return {
      type: 'github',
      ...named(owner, name, place),
      client: new HostClient({
        title: `GitHub (${host})`,
        baseUrl: apiBaseUrl.replace(/\/+$/, ''),
        headers: async () =>
          (await this.#github.getCredentials({ url: repositoryUrl })).headers ??
          {},
      }),
    };
  }

  #onGitlab(url: URL): HostedRepository | undefined {
    const integration = this.#integrations.gitlab.byUrl(url);
    if (!integration) {
      return undefined;
    }
    const { apiBaseUrl, baseUrl, host } = integration.config;
    const prefix = new URL(baseUrl).pathname.replace(/\/+$/, '');
    const [project, place = ''] = url.pathname
      .slice(prefix.length)
      .split('/-/');
    const names = partsOf(project);
    if (names.length < 2) {
      return undefined;
    }
    const fullName = names.join('/').replace(/\.git$/, '');
    return {
      type: 'gitlab',
      fullName,
      path: `/projects/${encodeURIComponent(fullName)}`,
      place: partsOf(place).slice(1).join('/'),
      client: new HostClient({
        title: `GitLab (${host})`,
        baseUrl: apiBaseUrl.replace(/\/+$/, ''),
        headers: async () =>
          (await this.#gitlab.getCredentials({ url: url.href })).headers ?? {},
      }),
    };
  }

  #onGitea(url: URL): HostedRepository | undefined {
    const integration = this.#integrations.gitea.byUrl(url);
    if (!integration) {
      return undefined;
    }
    const { host, baseUrl = `https://${host}` } = integration.config;
    const prefix = new URL(baseUrl).pathname.replace(/\/+$/, '');
    const [owner, name, , , ...place] = partsOf(
      url.pathname.slice(prefix.length),
    );
    if (!name) {
      return undefined;
    }
    return {
      type: 'gitea',
      ...named(owner, name, place),
      client: new HostClient({
        title: `Gitea (${host})`,
        baseUrl: `${baseUrl.replace(/\/+$/, '')}/api/v1`,
        headers: async () =>
          getGiteaRequestOptions(integration.config).headers ?? {},
      }),
    };
  }
}

function named(owner: string, repository: string, place: string[]) {
  const name = repository.replace(/\.git$/, '');
  return {
    fullName: `${owner}/${name}`,
    path: `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`,
    place: place.join('/'),
  };
}

function partsOf(path: string): string[] {
  return path.split('/').filter(Boolean).map(decode);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
