import { checkPage } from './support/checkPage';
import { signIn, test } from './support/portal';

const pagesOf = {
  'the home page and the catalog': {
    home: '/',
    catalog: '/catalog',
    'catalog, filtered': '/catalog?kind=system&text=check',
    component: '/catalog/default/component/basket-service',
    'component, dependencies':
      '/catalog/default/component/basket-service/dependencies',
    'component, history': '/catalog/default/component/basket-service/history',
    system: '/catalog/default/system/checkout',
    domain: '/catalog/default/domain/shopping',
    group: '/catalog/default/group/platform',
    user: '/catalog/default/user/guest',
    'entity that does not exist': '/catalog/default/component/no-such-thing',
  },
  'golden paths': {
    create: '/create',
    'template form': '/create/templates/default/node-service',
    tasks: '/create/tasks',
    'approvals, past': '/golden-paths/approvals?view=past',
    updates: '/golden-paths/updates',
    'updates of a template':
      '/golden-paths/updates/templates/default/node-service',
    'update of a service':
      '/golden-paths/updates/services/component/default/doorstep-service',
    'template builder': '/golden-paths/builder',
  },
  'APIs, docs and what helps': {
    apis: '/api-docs',
    'OpenAPI definition': '/catalog/default/api/basket-api/definition',
    'AsyncAPI definition': '/catalog/default/api/van-telemetry/definition',
    'GraphQL definition': '/catalog/default/api/storefront-graphql/definition',
    'gRPC definition': '/catalog/default/api/pricing-api/definition',
    docs: '/docs',
    search: '/search?query=basket',
    repositories: '/forge',
    repository: '/forge/larkfield/basket-service',
    graph: '/catalog-graph',
    'graph around a service':
      '/catalog-graph?rootEntityRefs[]=component:default/basket-service',
    notifications: '/notifications',
    settings: '/settings',
    devtools: '/devtools',
    'devtools, unprocessed entities': '/devtools/unprocessed-entities',
  },
};

for (const [part, pages] of Object.entries(pagesOf)) {
  test(`every page of ${part} is accessible in light and dark, fits a phone and prints no error`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    await signIn(page);
    for (const [title, path] of Object.entries(pages)) {
      await test.step(title, () => checkPage(page, title, path));
    }
  });
}
