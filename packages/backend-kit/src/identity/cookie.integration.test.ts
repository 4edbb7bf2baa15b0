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
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import request from 'supertest';
import { catalogOf, user } from './__testUtils__/catalogOf';
import { guardedHttpAuthFactory } from './guardedHttpAuthFactory';

const COOKIE = '/api/docs/.backstage/auth/v1/cookie';

/** Its router gives cookies to who is signed in, as that of every plugin does. */
const docs = createBackendPlugin({
  pluginId: 'docs',
  register(env) {
    env.registerInit({
      deps: { router: coreServices.httpRouter },
      async init({ router }) {
        router.addAuthPolicy({ path: '/static', allow: 'user-cookie' });
      },
    });
  },
});

describe('the cookie of a portal on https', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    const catalog = catalogOf([user('ana', [])]);
    backend = await startTestBackend({
      features: [
        docs,
        guardedHttpAuthFactory,
        mockServices.rootConfig.factory({ data: {} }),
        mockServices.discovery.mock({
          getBaseUrl: async () => 'http://localhost:7007/api/docs',
          getExternalBaseUrl: async () => 'https://portal.example/api/docs',
        }).factory,
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
  });
  afterAll(() => backend.stop());

  const ask = (name: string) =>
    request(backend.server)
      .get(COOKIE)
      .set(
        'authorization',
        mockCredentials.user.header(`user:default/${name}`),
      );

  it('is for this host, over https, and not for scripts', async () => {
    const { headers } = await ask('ana').expect(200);
    const cookie = `${headers['set-cookie']}`;
    for (const flag of ['HttpOnly', 'Secure', 'Domain=portal.example']) {
      expect(cookie).toContain(`; ${flag}`);
    }
  });

  it('is not given to somebody who has left', async () => {
    const { headers } = await ask('eva').expect(401);
    expect(headers['set-cookie']).toBeUndefined();
  });
});
