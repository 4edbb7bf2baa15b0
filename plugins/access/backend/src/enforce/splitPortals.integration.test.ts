import { createBackendModule } from '@backstage/backend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogEntityDeletePermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { ownersPolicy, publish } from './__testUtils__/policies';
import {
  catalogOf,
  componentOf,
  startTestPortal,
  untilFilled,
} from './__testUtils__/testPortal';
import type { TestPortal } from './__testUtils__/testPortal';
import { permissionPlugin } from './permissionPlugin';

const ada = 'user:default/ada';
const companyPolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'company',
  register(env) {
    env.registerInit({
      deps: { policies: policyExtensionPoint },
      async init({ policies }) {
        policies.setPolicy({
          handle: async ({ permission }) => ({
            result:
              permission.name === 'catalog.entity.delete'
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
          }),
        });
      },
    });
  },
});

const portals: TestPortal[] = [];
afterEach(async () => {
  for (const portal of portals.splice(0)) {
    await portal.stop();
  }
});

async function start(options: Parameters<typeof startTestPortal>[0]) {
  const portal = await startTestPortal(options);
  portals.push(portal);
  return portal;
}

const mayDelete = (portal: TestPortal, resourceRef: string) =>
  portal.ask('/permission/authorize', {
    user: ada,
    body: {
      items: [
        { id: '1', permission: catalogEntityDeletePermission, resourceRef },
      ],
    },
  });

describe('a portal in two processes', () => {
  it('asks the other process for decisions and for conditions', async () => {
    const ports: Record<string, number> = {};
    const catalog = await start({
      elsewhere: ports,
      features: [
        catalogPlugin,
        catalogOf([componentOf('ada'), componentOf('bob')]),
      ],
    });
    const permission = await start({
      elsewhere: ports,
      published: publish(ownersPolicy),
      features: [permissionPlugin],
    });
    ports.catalog = catalog.port;
    ports.permission = permission.port;
    await untilFilled(catalog, 2);

    const refresh = (name: string) =>
      catalog.ask('/catalog/refresh', {
        user: ada,
        body: { entityRef: `component:default/${name}` },
      });
    expect((await refresh('ada-app')).status).toBe(200);
    expect((await refresh('bob-app')).status).toBe(403);
    expect(permission.records).toMatchObject([
      { actor: ada, target: 'component:default/bob-app' },
    ]);

    catalog.requests();
    expect(
      (await mayDelete(permission, 'component:default/ada-app')).body.items,
    ).toEqual([{ id: '1', result: 'ALLOW' }]);
    expect(
      (await mayDelete(permission, 'component:default/bob-app')).body.items,
    ).toEqual([{ id: '1', result: 'DENY' }]);
    expect(catalog.requests()).toContain(
      'POST /api/catalog/.well-known/backstage/permissions/apply-conditions',
    );
  });

  it('allows nothing while the other process is away', async () => {
    const ports: Record<string, number> = { permission: 1 };
    const catalog = await start({
      elsewhere: ports,
      features: [catalogPlugin, catalogOf([componentOf('ada')])],
    });
    ports.catalog = catalog.port;
    await untilFilled(catalog, 1);
    const { status } = await catalog.ask('/catalog/entities/by-query', {
      user: ada,
    });
    expect(status).toBe(500);
  });
});

describe('the policy of another module', () => {
  it('decides instead of the published one', async () => {
    const portal = await start({
      published: publish(ownersPolicy),
      features: [
        permissionPlugin,
        companyPolicy,
        catalogPlugin,
        catalogOf([componentOf('bob')]),
      ],
    });
    await untilFilled(portal, 1);
    const { body } = await mayDelete(portal, 'component:default/bob-app');
    expect(body.items).toEqual([{ id: '1', result: 'ALLOW' }]);
    const read = await portal.ask('/catalog/entities/by-query', { user: ada });
    expect(read.body.totalItems).toBe(0);
  });
});
