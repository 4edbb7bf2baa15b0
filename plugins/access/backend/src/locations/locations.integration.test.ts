import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import Router from 'express-promise-router';
import request from 'supertest';
import { catalogModuleLocations } from './catalogModuleLocations';

const allowed = 'user:default/ada';

/** Stands for the catalog, which would replace the location. */
const catalog = createBackendPlugin({
  pluginId: 'catalog',
  register(env) {
    env.registerInit({
      deps: { httpRouter: coreServices.httpRouter },
      async init({ httpRouter }) {
        const router = Router();
        router.all(/\/locations.*/, (_request, response) => {
          response.json('reached');
        });
        httpRouter.use(router);
      },
    });
  },
});

describe('replacing a location', () => {
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async (questions, options) =>
        questions.map(({ permission }) => ({
          result:
            permission.name === 'catalog.location.delete' &&
            JSON.stringify(options?.credentials).includes(allowed)
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
        })),
    });
    backend = await startTestBackend({
      features: [catalog, catalogModuleLocations, permissions.factory],
    });
  });
  afterAll(() => backend.stop());

  const send = (method: 'put' | 'post', path: string, user: string) =>
    request(backend.server)
      [method](`/api/catalog${path}`)
      .set('authorization', mockCredentials.user.header(user));

  it('is for those who may delete it', async () => {
    await send('put', '/locations/1', allowed).expect(200);
    const { body } = await send('put', '/locations/1', 'user:default/bob');
    expect(body.error.message).toBe(
      'This needs the permission catalog.location.delete',
    );
  });

  it('leaves the registration of new ones to the catalog', async () => {
    await send('post', '/locations', 'user:default/bob').expect(200);
  });
});
