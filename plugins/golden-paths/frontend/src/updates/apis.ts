import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  AdoptionsApi,
  DriftApi,
  UpdatesApi,
} from '@callboard/plugin-golden-paths-common';

/** How far services are from their templates. */
export const driftApiRef = createApiRef<DriftApi>().with({
  id: 'plugin.golden-paths.drift',
  pluginId: 'golden-paths',
});

/** Pull requests that bring services to the present version of their template. */
export const updatesApiRef = createApiRef<UpdatesApi>().with({
  id: 'plugin.golden-paths.updates',
  pluginId: 'golden-paths',
});

/** Services that were not made from a template, and those that fit them. */
export const adoptionsApiRef = createApiRef<AdoptionsApi>().with({
  id: 'plugin.golden-paths.adoptions',
  pluginId: 'golden-paths',
});
