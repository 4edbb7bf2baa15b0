import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  ForgeApi,
  ForgeClient,
  PullRequestsApi,
  PullRequestsClient,
} from '@callboard/plugin-forge-common';

/** Reads what the embedded Git host holds. */
export const forgeApiRef = createApiRef<ForgeApi>().with({
  id: 'plugin.forge.client',
  pluginId: 'forge',
});

export const forgeApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: forgeApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ForgeClient(deps),
    }),
});

/** Reads and merges the pull requests of the embedded Git host. */
export const pullRequestsApiRef = createApiRef<PullRequestsApi>().with({
  id: 'plugin.forge.pull-requests',
  pluginId: 'forge',
});

export const pullRequestsApi = ApiBlueprint.make({
  name: 'pull-requests',
  params: defineParams =>
    defineParams({
      api: pullRequestsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new PullRequestsClient(deps),
    }),
});
