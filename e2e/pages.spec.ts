import { AxeBuilder } from '@axe-core/playwright';
import { expect, signIn, test } from './support/portal';

const pages = {
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
};

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`every page, ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('is accessible, fits a phone and prints no error', async ({
      page,
    }) => {
      test.setTimeout(900_000);
      await signIn(page);
      for (const [title, path] of Object.entries(pages)) {
        await test.step(title, async () => {
          await page.setViewportSize({ width: 1440, height: 900 });
          await page.goto(path);
          await page.waitForLoadState('networkidle');
          const axe = new AxeBuilder({ page });
          if (scheme === 'dark') {
            // The only rule that another scheme can break.
            axe.withRules(['color-contrast']);
          }
          const { violations } = await axe.analyze();
          const serious = violations
            .filter(
              ({ impact }) => impact === 'serious' || impact === 'critical',
            )
            .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
          expect.soft(serious, `${title}: axe`).toEqual([]);

          await page.setViewportSize({ width: 390, height: 844 });
          await page.waitForTimeout(150);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - window.innerWidth,
          );
          expect.soft(overflow, `${title}: wider than a phone`).toBeLessThan(1);
        });
      }
    });
  });
}
