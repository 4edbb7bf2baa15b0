import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { databaseRootHealthFactory } from './health/databaseRootHealthFactory';
import { heldEventsServiceFactory } from './events/heldEventsServiceFactory';
import { testDatabase, testDatabaseFactory } from './testUtils';
import type { TestDatabase } from './testUtils';
import { connect, testServer } from './testUtils/testServer';
import { whenConfigured } from './whenConfigured';

const READINESS = '/.backstage/health/v1/readiness';
const LIVENESS = '/.backstage/health/v1/liveness';

describe('platform services', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await testDatabase('platform services');
  });
  afterEach(() => database.drop());

  it('is ready only while the database answers, and always alive', async () => {
    const { server, stop } = await start();
    const get = async (path: string) =>
      (await fetch(`http://localhost:${server.port()}${path}`)).status;
    expect(await get(READINESS)).toBe(200);

    const admin = connect('postgres');
    await admin.raw('alter database ?? allow_connections false', [
      database.name,
    ]);
    await admin.raw(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = ?',
      [database.name],
    );
    await until(async () => (await get(READINESS)) === 503);
    expect(await get(LIVENESS)).toBe(200);

    await admin.raw('alter database ?? allow_connections true', [
      database.name,
    ]);
    await until(async () => (await get(READINESS)) === 200);
    await admin.destroy();
    await stop();
  });

  it('delivers events to a subscription made during initialization', async () => {
    const received: unknown[] = [];
    let publish = async () => {};
    const plugin = createBackendPlugin({
      pluginId: 'listener',
      register(env) {
        env.registerInit({
          deps: { events: eventsServiceRef },
          async init({ events }) {
            await events.subscribe({
              id: 'test',
              topics: ['news'],
              async onEvent(event) {
                received.push(event.eventPayload);
              },
            });
            publish = () =>
              events.publish({ topic: 'news', eventPayload: 'hello' });
          },
        });
      },
    });
    const { stop } = await start(plugin);
    await publish();
    expect(received).toEqual(['hello']);
    await stop();
  });

  it('adds a feature only if its configuration is there', async () => {
    const started: string[] = [];
    const feature = (pluginId: string) => async () => ({
      default: createBackendPlugin({
        pluginId,
        register(env) {
          env.registerInit({
            deps: { plugin: coreServices.pluginMetadata },
            async init({ plugin }) {
              started.push(plugin.getId());
            },
          });
        },
      }),
    });
    const { stop } = await start(
      whenConfigured('app.title', feature('wanted')),
      whenConfigured('kubernetes.clusterLocatorMethods', feature('unwanted')),
    );
    expect(started).toEqual(['wanted']);
    await stop();
  });

  async function start(
    ...features: NonNullable<Parameters<typeof startTestBackend>[0]['features']>
  ) {
    const backend = await startTestBackend({
      features: [
        testDatabaseFactory(database.name),
        databaseRootHealthFactory,
        heldEventsServiceFactory,
        mockServices.rootConfig.factory({
          data: {
            app: { title: 'Test' },
            events: { useEventBus: 'never' },
            backend: {
              database: {
                client: 'pg',
                pluginDivisionMode: 'schema',
                ensureExists: false,
                connection: { ...testServer(), database: database.name },
              },
            },
          },
        }),
        ...features,
      ],
    });
    return { server: backend.server, stop: () => backend.stop() };
  }
});

async function until(condition: () => Promise<boolean>) {
  while (!(await condition())) {
    await new Promise(resolve => {
      setTimeout(resolve, 200);
    });
  }
}
