import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import PromiseRouter from 'express-promise-router';
import { loopbackRootHttpRouterFactory } from './loopbackRootHttpRouterFactory';
import type { RunnerListening } from './loopbackRootHttpRouterFactory';

const echo = createBackendPlugin({
  pluginId: 'echo',
  register(env) {
    env.registerInit({
      deps: { httpRouter: coreServices.httpRouter },
      async init({ httpRouter }) {
        const router = PromiseRouter();
        router.get('/hello', (_, response) => response.send('hello'));
        httpRouter.addAuthPolicy({ path: '/hello', allow: 'unauthenticated' });
        httpRouter.use(router);
      },
    });
  },
});

describe('the HTTP server of a runner', () => {
  const send = process.send;
  let backend: ReturnType<typeof createBackend> | undefined;
  afterEach(async () => {
    process.send = send;
    await backend?.stop();
  });

  it('listens where its portal is told, whatever the configuration says', async () => {
    const told = new Promise<RunnerListening>(resolve => {
      process.send = (message: RunnerListening) => {
        resolve(message);
        return true;
      };
    });
    backend = createBackend();
    backend.add(
      mockServices.rootConfig.factory({
        data: {
          backend: {
            baseUrl: 'http://localhost:1',
            listen: { host: '0.0.0.0', port: 1 },
            database: { client: 'pg', connection: {} },
            auth: { dangerouslyDisableDefaultAuthPolicy: true },
          },
        },
      }),
    );
    backend.add(mockServices.rootLogger.factory());
    backend.add(mockServices.database.mock().factory);
    backend.add(mockServices.auth.factory());
    backend.add(loopbackRootHttpRouterFactory);
    backend.add(echo);
    await backend.start();

    const { port } = await told;
    const at = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    expect(await (await at('/api/echo/hello')).text()).toBe('hello');
    expect((await at('/.backstage/health/v1/readiness')).status).toBe(200);
    expect((await at('/nowhere')).status).toBe(404);
  });
});
