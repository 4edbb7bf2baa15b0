import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import Router from 'express-promise-router';
import request from 'supertest';
import { catalogOf, group, user } from './__testUtils__/catalogOf';
import { guardedHttpAuthFactory } from './guardedHttpAuthFactory';
import { liveUserInfoFactory } from './liveUserInfoFactory';

/** A plugin without permissions, as user settings and notifications are. */
const plugin = createBackendPlugin({
  pluginId: 'settings',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        router: coreServices.httpRouter,
        userInfo: coreServices.userInfo,
      },
      async init({ httpAuth, router, userInfo }) {
        const routes = Router();
        routes.get('/mine', (_, res) => res.json({ theme: 'dark' }));
        routes.get('/me', async (req, res) => {
          const credentials = await httpAuth.credentials(req);
          res.json(await userInfo.getUserInfo(credentials));
        });
        routes.get('/cookie', async (_, res) => {
          res.json(await httpAuth.issueUserCookie(res));
        });
        routes.get('/public', (_, res) => res.json({}));
        router.use(routes);
        router.addAuthPolicy({ path: '/public', allow: 'unauthenticated' });
      },
    });
  },
});

async function start(catalog: ReturnType<typeof catalogOf>) {
  const backend = await startTestBackend({
    features: [
      plugin,
      guardedHttpAuthFactory,
      liveUserInfoFactory,
      mockServices.rootConfig.factory({ data: {} }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory() {
          const fake: Partial<CatalogService> = {
            getEntitiesByRefs: async ({ entityRefs }) => ({
              items: await catalog.readEntities(entityRefs),
            }),
          };
          return fake as CatalogService;
        },
      }),
    ],
  });
  const as = (path: string, authorization?: string) => {
    const call = request(backend.server).get(`/api/settings${path}`);
    return authorization ? call.set('authorization', authorization) : call;
  };
  return { as, stop: () => backend.stop() };
}

const ana = mockCredentials.user.header('user:default/ana');
const eva = mockCredentials.user.header('user:default/eva');

describe('live identity', () => {
  const catalog = catalogOf([
    user('ana', ['checkout']),
    group('checkout', ['shopping']),
    group('shopping'),
  ]);
  let portal: Awaited<ReturnType<typeof start>>;

  beforeAll(async () => {
    portal = await start(catalog);
  });
  afterAll(() => portal.stop());

  it('gives plugins the groups of the catalog, nested', async () => {
    const { body } = await portal.as('/me', ana).expect(200);
    expect(body).toEqual({
      userEntityRef: 'user:default/ana',
      ownershipEntityRefs: [
        'user:default/ana',
        'group:default/checkout',
        'group:default/shopping',
      ],
    });
  });

  it('lets users of the catalog use endpoints without permissions', async () => {
    await portal.as('/mine', ana).expect(200, { theme: 'dark' });
    await portal.as('/cookie', ana).expect(200);
  });

  it('refuses a valid token of a user who is not in the catalog, everywhere', async () => {
    for (const path of ['/mine', '/me', '/cookie']) {
      const { body } = await portal.as(path, eva).expect(401);
      expect(body.error.message).toContain(
        'user:default/eva is not in the catalog',
      );
    }
    await portal.as('/public', eva).expect(200);
  });

  it('lets services through, and nobody else without a token', async () => {
    await portal.as('/mine', mockCredentials.service.header()).expect(200);
    await portal.as('/mine', mockCredentials.none.header()).expect(401);
    await portal
      .as('/me', mockCredentials.service.header())
      .expect(400, /Only users have user info/);
  });

  it('decides nothing without the catalog', async () => {
    catalog.isAway = true;
    const ben = mockCredentials.user.header('user:default/ben');
    await portal.as('/mine', ben).expect(503);
    catalog.isAway = false;
  });
});
