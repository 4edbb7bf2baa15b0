import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { apiDocsConfigRef } from '@backstage/plugin-api-docs';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import { definitionWidget } from './definitionWidgets';

const apisPage = apiDocsPlugin.getExtension('page:api-docs').override({
  params: {
    noHeader: true,
    loader: () =>
      import('../list/CatalogPage').then(m => (
        <m.CatalogPage kind="api" title="APIs" />
      )),
  },
});

const config = apiDocsPlugin.getExtension('api:api-docs/config').override({
  params: define =>
    define({
      api: apiDocsConfigRef,
      deps: {},
      factory: () => ({ getApiDefinitionWidget: definitionWidget }),
    }),
});

const definitionContent = apiDocsPlugin
  .getExtension('entity-content:api-docs/definition')
  .override({
    params: {
      loader: () =>
        import('./DefinitionContent').then(m => <m.DefinitionContent />),
    },
  });

const apisContent = apiDocsPlugin
  .getExtension('entity-content:api-docs/apis')
  .override({
    params: {
      loader: () =>
        import('../entity/contents/ApisContent').then(m => <m.ApisContent />),
    },
  });

/** Shows APIs the way the catalog shows everything else. */
export const apiDocsModule = createFrontendModule({
  pluginId: 'api-docs',
  extensions: [
    apisPage,
    config,
    apisContent,
    definitionContent,
    ...(
      [
        'entity-card:api-docs/has-apis',
        'entity-card:api-docs/definition',
        'entity-card:api-docs/consumed-apis',
        'entity-card:api-docs/provided-apis',
        'entity-card:api-docs/consuming-components',
        'entity-card:api-docs/providing-components',
      ] as const
    ).map(id => apiDocsPlugin.getExtension(id).override({ disabled: true })),
  ],
});
