import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  ApprovalsApi,
  ApprovalsClient,
  EntityActionsApi,
  EntityActionsClient,
  HistoryApi,
  HistoryClient,
} from '@callboard/plugin-golden-paths-common';

const deps = { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef };

/** What running templates ask people for. */
export const approvalsApiRef = createApiRef<ApprovalsApi>().with({
  id: 'plugin.golden-paths.approvals',
  pluginId: 'golden-paths',
});

export const approvalsApi = ApiBlueprint.make({
  name: 'approvals',
  params: defineParams =>
    defineParams({
      api: approvalsApiRef,
      deps,
      factory: options => new ApprovalsClient(options),
    }),
});

/** Templates that do something to an entity. */
export const entityActionsApiRef = createApiRef<EntityActionsApi>().with({
  id: 'plugin.golden-paths.entity-actions',
  pluginId: 'golden-paths',
});

export const entityActionsApi = ApiBlueprint.make({
  name: 'entity-actions',
  params: defineParams =>
    defineParams({
      api: entityActionsApiRef,
      deps,
      factory: options => new EntityActionsClient(options),
    }),
});

/** What was done to entities. */
export const historyApiRef = createApiRef<HistoryApi>().with({
  id: 'plugin.golden-paths.history',
  pluginId: 'golden-paths',
});

export const historyApi = ApiBlueprint.make({
  name: 'history',
  params: defineParams =>
    defineParams({
      api: historyApiRef,
      deps,
      factory: options => new HistoryClient(options),
    }),
});
