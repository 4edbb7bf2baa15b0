import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { ForgeApi, ForgeClient } from '@callboard/plugin-forge-common';

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
