import { once } from 'node:events';
import { get } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { boundedRootHttpRouterFactory } from './boundedRootHttpRouterFactory';

/** Never answers, as the long polls of the event bus do for 55 s. */
const waiting = createBackendPlugin({
  pluginId: 'waiting',
  register(env) {
    env.registerInit({
      deps: { router: coreServices.rootHttpRouter },
      async init({ router }) {
        router.use('/wait', (_request, response) => {
          response.writeHead(200);
          response.flushHeaders();
        });
      },
    });
  },
});

describe('boundedRootHttpRouterFactory', () => {
  it('ends at shutdown although a request is still open', async () => {
    const port = await freePort();
    // The test backend cannot run with a router that is not its own.
    const backend = createBackend();
    backend.add(waiting);
    backend.add(boundedRootHttpRouterFactory);
    backend.add(mockServices.rootLogger.factory());
    backend.add(mockServices.httpRouter.mock().factory);
    backend.add(
      mockServices.rootConfig.factory({
        data: {
          app: { packageName: '@callboard/backend-kit' },
          backend: {
            baseUrl: `http://127.0.0.1:${port}`,
            listen: { host: '127.0.0.1', port },
          },
        },
      }),
    );
    await backend.start();

    const request = get(`http://127.0.0.1:${port}/wait`);
    const [response] = await once(request, 'response');
    response.resume();
    const cut = once(response, 'aborted');

    await backend.stop();
    await cut;
    expect(response.complete).toBe(false);
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
