import { once } from 'node:events';
import { statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createRotateSecretAction } from './createRotateSecretAction';
import { createSecretStore } from './createSecretStore';
import { readSecretStoreConfig } from './readSecretStoreConfig';
import type { SecretStore } from './SecretStore';

const read = (secretStore?: object) =>
  readSecretStoreConfig(
    mockServices.rootConfig({
      data: { goldenPaths: { ...(secretStore && { secretStore }) } } as never,
    }),
  );

describe('the store of secrets', () => {
  const directory = createMockDirectory();

  it('is a folder that only the portal reads', async () => {
    const path = directory.resolve('secrets');
    const store = createSecretStore(read({ type: 'directory', path }));
    await expect(store?.write('orders/api-key', 'a')).resolves.toEqual({
      reference: 'directory:orders/api-key?version=1',
      version: 1,
    });
    const both = await Promise.all([
      store?.write('orders/api-key', 'b'),
      store?.write('orders/api-key', 'c'),
    ]);
    expect(both.map(one => one?.version).sort()).toEqual([2, 3]);
    const { orders } = directory.content({ path: 'secrets' }) as never;
    expect(Object.values(orders['api-key']).map(String).sort()).toEqual([
      'a',
      'b',
      'c',
    ]);
    const { mode } = statSync(directory.resolve('secrets/orders/api-key/1'));
    expect(mode.toString(8).slice(-3)).toBe('600');
    await expect(store?.write('../outside', 'd')).rejects.toThrow();
  });

  it('is a vault', async () => {
    const asked: { request: IncomingMessage; body: string }[] = [];
    let status = 200;
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', part => {
        body += part;
      });
      request.on('end', () => {
        asked.push({ request, body });
        response.writeHead(status).end('{"data":{"version":7}}');
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const store = createSecretStore(
      read({
        type: 'vault',
        address: `http://127.0.0.1:${port}/`,
        token: 'a-token',
        namespace: 'team',
      }),
    );
    await expect(store?.write('orders/api-key', 'new')).resolves.toEqual({
      reference: 'vault:secret/orders/api-key?version=7',
      version: 7,
    });
    const [{ request, body }] = asked;
    expect(request.url).toBe('/v1/secret/data/orders/api-key');
    expect(request.headers).toMatchObject({
      'x-vault-token': 'a-token',
      'x-vault-namespace': 'team',
    });
    expect(JSON.parse(body)).toEqual({ data: { value: 'new' } });
    status = 403;
    await expect(store?.write('a', 'b')).rejects.toThrow(
      'does not let the portal write secret/data/a',
    );
    status = 503;
    await expect(store?.write('a', 'b')).rejects.toThrow('answered 503');
    server.close();
    server.closeAllConnections();
    await expect(store?.write('a', 'b')).rejects.toThrow('does not answer');
  });

  it('is none, or one of two', () => {
    expect(createSecretStore(read())).toBeUndefined();
    expect(() => read({ type: 'paper' })).toThrow(
      'goldenPaths.secretStore.type must be vault or directory, not "paper"',
    );
  });
});

describe('golden-paths:rotate-secret', () => {
  async function rotate(options: {
    store?: SecretStore;
    name?: string;
    isDryRun?: boolean;
  }) {
    const seen: unknown[] = [];
    const see = (...values: unknown[]) => {
      seen.push(values);
    };
    const logger = mockServices.logger.mock({ info: see as never });
    const context = createMockActionContext({
      input: { name: options.name ?? 'orders/api-key' },
    });
    await createRotateSecretAction(options).handler({
      ...context,
      isDryRun: options.isDryRun,
      logger,
      output: see as never,
      checkpoint: (async ({ fn }: { fn: () => Promise<unknown> }) => {
        const value = await fn();
        see(value);
        return value;
      }) as never,
    });
    return JSON.stringify(seen);
  }

  it('tells where the new value is, and nobody the value', async () => {
    const values: string[] = [];
    const store: SecretStore = {
      async write(_name, value) {
        values.push(value);
        return { reference: 'vault:secret/a?version=2', version: 2 };
      },
    };
    const seen = await rotate({ store });
    expect(seen).toContain('vault:secret/a?version=2');
    expect(values).toHaveLength(1);
    expect(Buffer.from(values[0], 'base64url')).toHaveLength(32);
    expect(seen).not.toContain(values[0]);
    await rotate({ store, isDryRun: true });
    expect(values).toHaveLength(1);
  });

  it.each(['Orders', 'a//b', '../a', 'a b', ''])(
    'refuses the name %p',
    async name => {
      await expect(rotate({ name })).rejects.toThrow('is not usable');
    },
  );

  it('names the missing config', async () => {
    await expect(rotate({})).rejects.toThrow('goldenPaths.secretStore');
  });
});
