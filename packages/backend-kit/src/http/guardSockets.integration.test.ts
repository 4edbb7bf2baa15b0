import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { createBackend } from '@backstage/backend-defaults';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import signals from '@backstage/plugin-signals-backend';
import { boundedRootHttpRouterFactory } from './boundedRootHttpRouterFactory';

const encode = (value: object) =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token that says whose it is and when it ends, in seconds since 1970. */
const token = (exp?: number, typ = 'vnd.backstage.user') =>
  `${encode({ typ })}.${encode({ exp })}.signature`;

describe('guardSockets, with the signals plugin', () => {
  let port: number;
  let backend: ReturnType<typeof createBackend>;

  beforeEach(async () => {
    port = await freePort();
    backend = createBackend();
    const auth = mockServices.auth();
    [
      signals,
      boundedRootHttpRouterFactory,
      mockServices.rootLogger.factory(),
      mockServices.events.factory(),
      mockServices.auth.mock({
        ...auth,
        authenticate: async () => mockCredentials.user(),
        isPrincipal: auth.isPrincipal.bind(auth),
      }).factory,
      mockServices.httpAuth.factory(),
      mockServices.userInfo.factory(),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            baseUrl: `http://127.0.0.1:${port}`,
            listen: { host: '127.0.0.1', port },
          },
        },
      }),
    ].forEach(feature => backend.add(feature));
    await backend.start();
  });
  afterEach(() => backend.stop());

  /** Asks to upgrade; resolves to the status and the socket. */
  async function connect(protocol?: string, path = '/api/signals') {
    const asked = request({
      host: '127.0.0.1',
      port,
      path,
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': Buffer.alloc(16).toString('base64'),
        ...(protocol && { 'sec-websocket-protocol': protocol }),
      },
    });
    asked.end();
    const [response, socket] = (await Promise.race([
      once(asked, 'upgrade'),
      once(asked, 'response'),
    ])) as [IncomingMessage, Socket | undefined];
    response.resume();
    return { status: response.statusCode, socket };
  }

  it('lets the first one with a token in, and the next', async () => {
    for (let count = 0; count < 2; count++) {
      const { status, socket } = await connect(token());
      expect(status).toBe(101);
      socket?.destroy();
    }
  });

  it('refuses those without a token, before and after others came', async () => {
    expect((await connect()).status).toBe(401);
    const { socket } = await connect(token());
    expect((await connect()).status).toBe(401);
    socket?.destroy();
  });

  it('refuses tokens of services, and what is no token', async () => {
    const { socket } = await connect(token());
    for (const other of [token(undefined, 'vnd.backstage.plugin'), 'a.b.c']) {
      expect((await connect(other)).status).toBe(401);
    }
    socket?.destroy();
  });

  it('refuses ends of the address, which the plugin would take for it', async () => {
    const { socket } = await connect(token());
    for (const path of ['/signals', `/127.0.0.1:${port}/api/signals`]) {
      expect((await connect(undefined, path)).status).toBe(401);
      expect((await connect(token(), path)).status).toBe(401);
    }
    socket?.destroy();
  });

  it('ends one when its token does', async () => {
    const soon = Math.ceil(Date.now() / 1000) + 1;
    const { status, socket } = await connect(token(soon));
    expect(status).toBe(101);
    await once(socket as Socket, 'close');
    expect(Date.now()).toBeGreaterThanOrEqual(soon * 1000 - 50);
  });

  it('ends those that no listener wants', async () => {
    const { socket } = await connect(token());
    const unwanted = connect(undefined, '/api/signals/');
    await expect(unwanted).rejects.toThrow('socket hang up');
    socket?.destroy();
  }, 15_000);

  it('answers upgrades to paths that nobody listens on', async () => {
    expect((await connect(token(), '/api/nothing')).status).toBe(404);
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
