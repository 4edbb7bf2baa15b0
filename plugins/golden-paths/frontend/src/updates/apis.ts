import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  AdoptionsApi,
  AdoptionsClient,
  DriftApi,
  DriftClient,
  UpdatesApi,
  UpdatesClient,
} from '@callboard/plugin-golden-paths-common';

const deps = { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef };

/** How far services are from their templates. */
export const driftApiRef = createApiRef<DriftApi>().with({
  id: 'plugin.golden-paths.drift',
  pluginId: 'golden-paths',
});

export const driftApi = ApiBlueprint.make({
  name: 'drift',
  params: defineParams =>
    defineParams({
      api: driftApiRef,
      deps,
      factory: options => new DriftClient(options),
    }),
});

/** Pull requests that bring services to the present version of their template. */
export const updatesApiRef = createApiRef<UpdatesApi>().with({
  id: 'plugin.golden-paths.updates',
  pluginId: 'golden-paths',
});

export const updatesApi = ApiBlueprint.make({
  name: 'updates',
  params: defineParams =>
    defineParams({
      api: updatesApiRef,
      deps,
      factory: options => new UpdatesClient(options),
    }),
});

/** Services that were not made from a template, and those that fit them. */
export const adoptionsApiRef = createApiRef<AdoptionsApi>().with({
  id: 'plugin.golden-paths.adoptions',
  pluginId: 'golden-paths',
});

export const adoptionsApi = ApiBlueprint.make({
  name: 'adoptions',
  params: defineParams =>
    defineParams({
      api: adoptionsApiRef,
      deps,
      factory: options => new AdoptionsClient(options),
    }),
});
