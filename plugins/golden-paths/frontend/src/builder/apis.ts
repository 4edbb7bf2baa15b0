import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  TemplateSourceClient,
  type TemplateSourceApi,
} from '@callboard/plugin-golden-paths-common';

/** Templates as they were written. */
export const templateSourceApiRef = createApiRef<TemplateSourceApi>().with({
  id: 'plugin.golden-paths.template-source',
  pluginId: 'golden-paths',
});

export const templateSourceApi = ApiBlueprint.make({
  name: 'template-source',
  params: defineParams =>
    defineParams({
      api: templateSourceApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new TemplateSourceClient(options),
    }),
});
