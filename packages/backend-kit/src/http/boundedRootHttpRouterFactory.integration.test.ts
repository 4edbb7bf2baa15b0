import { once } from 'node:events';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { overridePackagePathResolution } from '@backstage/backend-plugin-api/testUtils';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { boundedRootHttpRouterFactory } from './boundedRootHttpRouterFactory';

const SCRIPT = 'console.log("Larkfield");'.repeat(100);

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

/** Stands for the upstream plugin that serves the app as it was built. */
const upstreamApp = createBackendPlugin({
  pluginId: 'app',
  register(env) {
    env.registerInit({
      deps: { router: coreServices.rootHttpRouter },
      async init({ router }) {
        router.use('/static', (request, response) => {
          response.type('txt').send(`upstream ${request.path}`);
        });
      },
    });
  },
});

describe('boundedRootHttpRouterFactory', () => {
  it('ends at shutdown although a request is still open', async () => {
    const { backend, ask } = await startRouter();
    const response = await ask('/wait');
    response.resume();
    const cut = once(response, 'aborted');

    await backend.stop();
    await cut;
    expect(response.complete).toBe(false);
  });
});

describe('assets that were compressed at build', () => {
  const app = createMockDirectory();
  let router: Awaited<ReturnType<typeof startRouter>>;

  beforeAll(async () => {
    app.setContent({
      'package.json': '{}',
      'secret.br': 'secret',
      dist: {
        br: {
          'main.abc123.js.br': brotliCompressSync(SCRIPT),
          'main.abc123.css.br': brotliCompressSync('a{}'),
        },
      },
    });
    const override = overridePackagePathResolution({
      packageName: 'app',
      path: app.path,
    });
    router = await startRouter();
    override.restore();
  });
  afterAll(() => router.backend.stop());

  it('are sent as they are, to be kept for good', async () => {
    const response = await router.ask('/static/main.abc123.js', 'gzip, br');
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringContaining('text/javascript'),
      'cache-control': expect.stringMatching(/max-age=31536000.*immutable/),
      vary: expect.stringContaining('Accept-Encoding'),
      'x-content-type-options': 'nosniff',
    });
    const body = await bodyOf(response);
    expect(Number(response.headers['content-length'])).toBe(body.length);
    expect(brotliDecompressSync(body).toString()).toBe(SCRIPT);

    const styles = await router.ask('/static/main.abc123.css', 'br');
    expect(styles.headers['content-type']).toContain('text/css');
    styles.resume();
  });

  it('are not sent again to those who have them', async () => {
    const first = await router.ask('/static/main.abc123.js', 'br');
    first.resume();
    const second = await router.ask(
      '/static/main.abc123.js',
      'br',
      first.headers.etag,
    );
    expect(second.statusCode).toBe(304);
    expect(await bodyOf(second)).toHaveLength(0);
  });

  it.each([
    ['the browser does not take them', '/static/main.abc123.js', 'gzip'],
    ['the file is of an earlier build', '/static/main.old456.js', 'br'],
    ['the path leads out of the folder', '/static/%2e%2e/%2e%2e/secret', 'br'],
  ])('leave it to upstream when %s', async (_, path, encoding) => {
    const response = await router.ask(path, encoding);
    expect(response.headers['cache-control'] ?? '').not.toContain('immutable');
    expect((await bodyOf(response)).toString()).toMatch(/^upstream/);
  });
});

/** A backend with nothing but the root router and two plugins that use it. */
async function startRouter() {
  const port = await freePort();
  // The test backend cannot run with a router that is not its own.
  const backend = createBackend();
  backend.add(waiting);
  backend.add(upstreamApp);
  backend.add(boundedRootHttpRouterFactory);
  backend.add(mockServices.rootLogger.factory());
  backend.add(mockServices.httpRouter.mock().factory);
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        backend: {
          baseUrl: `http://127.0.0.1:${port}`,
          listen: { host: '127.0.0.1', port },
        },
      },
    }),
  );
  await backend.start();

  const ask = async (path: string, encoding?: string, etag?: string) => {
    const request = get({
      host: '127.0.0.1',
      port,
      path,
      headers: {
        ...(encoding && { 'accept-encoding': encoding }),
        ...(etag && { 'if-none-match': etag }),
      },
    });
    const [response] = await once(request, 'response');
    return response as IncomingMessage;
  };
  return { backend, ask };
}

async function bodyOf(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
