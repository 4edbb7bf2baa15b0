import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { createBackend } from '@backstage/backend-defaults';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import signals from '@backstage/plugin-signals-backend';
import { boundedRootHttpRouterFactory } from './boundedRootHttpRouterFactory';

/** A token of the test services that says when it ends. */
const tokenUntil = (seconds: number) => {
  const end = Buffer.from(JSON.stringify({ exp: seconds })).toString(
    'base64url',
  );
  return `${mockCredentials.user.token()}.${end}`;
};

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
  async function connect(token?: string, path = '/api/signals') {
    const asked = request({
      host: '127.0.0.1',
      port,
      path,
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': Buffer.alloc(16).toString('base64'),
        ...(token && { 'sec-websocket-protocol': token }),
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
      const { status, socket } = await connect('token');
      expect(status).toBe(101);
      socket?.destroy();
    }
  });

  it('refuses those without a token, before and after others came', async () => {
    expect((await connect()).status).toBe(401);
    const { socket } = await connect('token');
    expect((await connect()).status).toBe(401);
    socket?.destroy();
  });

  it('ends one when its token does', async () => {
    const soon = Math.ceil(Date.now() / 1000) + 1;
    const { status, socket } = await connect(tokenUntil(soon));
    expect(status).toBe(101);
    await once(socket as Socket, 'close');
    expect(Date.now()).toBeGreaterThanOrEqual(soon * 1000 - 50);
  });

  it('answers upgrades to paths that nobody listens on', async () => {
    expect((await connect('token', '/api/nothing')).status).toBe(404);
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
