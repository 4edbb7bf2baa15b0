import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  __Features__Api,
  __Features__Client,
} from '@callboard/plugin-__domain__-common';

/** Reads and adds to the __featuresWords__. */
export const __featuresId__ApiRef = createApiRef<__Features__Api>().with({
  id: 'plugin.__domain__.__features__',
  pluginId: '__domain__',
});

export const __featuresId__Api = ApiBlueprint.make({
  name: '__features__',
  params: defineParams =>
    defineParams({
      api: __featuresId__ApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new __Features__Client(deps),
    }),
});
