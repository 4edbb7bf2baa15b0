import { createFrontendModule } from '@backstage/frontend-plugin-api';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';

const apisPage = apiDocsPlugin.getExtension('page:api-docs').override({
  params: {
    noHeader: true,
    loader: () =>
      import('./list/CatalogPage').then(m => (
        <m.CatalogPage kind="api" title="APIs" />
      )),
  },
});

const apisContent = apiDocsPlugin
  .getExtension('entity-content:api-docs/apis')
  .override({
    params: {
      loader: () =>
        import('./entity/contents/ApisContent').then(m => <m.ApisContent />),
    },
  });

/** Shows APIs the way the catalog shows everything else. */
export const apiDocsModule = createFrontendModule({
  pluginId: 'api-docs',
  extensions: [
    apisPage,
    apisContent,
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
