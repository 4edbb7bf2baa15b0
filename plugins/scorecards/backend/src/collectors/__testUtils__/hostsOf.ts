import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import type { JsonObject } from '@backstage/types';
import { GitHosts } from '../hosts/GitHosts';
import type { TestHost } from './startHost';

/** The Git hosts of a portal with these integrations. */
export function hostsOf(integrations: JsonObject): GitHosts {
  return new GitHosts(
    ScmIntegrations.fromConfig(
      mockServices.rootConfig({ data: { integrations } }),
    ),
  );
}

/** A portal that takes a test server for GitHub, GitLab or Gitea. */
export function standIn(type: 'github' | 'gitlab' | 'gitea', test: TestHost) {
  const { host, baseUrl } = test;
  const integration = {
    github: { host, apiBaseUrl: `${baseUrl}/api/v3`, token: 'tok' },
    gitlab: { host, apiBaseUrl: `${baseUrl}/api/v4`, baseUrl, token: 'tok' },
    gitea: { host, baseUrl, username: 'portal', password: 'tok' },
  }[type];
  return hostsOf({ [type]: [integration] });
}
