import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { heldEventsServiceFactory } from '@callboard/backend-kit';
import {
  testDatabase,
  testDatabaseFactory,
  TestDatabase,
} from '@callboard/backend-kit/testUtils';
import { scorecardsCollectorExtensionPoint } from '@callboard/plugin-scorecards-node';
import request from 'supertest';
import { scorecardsPlugin } from '../plugin';
import { catalogModuleChanges } from './catalogModuleChanges';

const WEB = 'component:default/web';

describe('a change in the catalog', () => {
  let database: TestDatabase;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let provider: EntityProviderConnection;

  beforeAll(async () => {
    database = await testDatabase('scorecards');
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        scorecardsPlugin,
        catalogModuleChanges,
        testDatabaseFactory(database.name),
        heldEventsServiceFactory,
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'https://portal.example.com' },
            catalog: { processingInterval: { seconds: 1 } },
          },
        }),
        // Scans would find the changes as well, later.
        mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
        createBackendModule({
          pluginId: 'catalog',
          moduleId: 'test',
          register(env) {
            env.registerInit({
              deps: { processing: catalogProcessingExtensionPoint },
              async init({ processing }) {
                processing.addEntityProvider({
                  getProviderName: () => 'test',
                  async connect(connection) {
                    provider = connection;
                  },
                });
              },
            });
          },
        }),
        createBackendModule({
          pluginId: 'scorecards',
          moduleId: 'test',
          register(env) {
            env.registerInit({
              deps: { collectors: scorecardsCollectorExtensionPoint },
              async init({ collectors }) {
                collectors.addCollector({
                  id: 'type',
                  title: 'Type',
                  facts: [],
                  every: { hours: 1 },
                  appliesTo: { kind: 'component' },
                  collect: async ({ entity }) => ({
                    is: `${entity.spec?.type}`,
                  }),
                });
              },
            });
          },
        }),
      ],
    });
  });
  afterAll(async () => {
    await backend.stop();
    await database.drop();
  });

  const register = async (type: string) =>
    provider.applyMutation({
      type: 'full',
      entities: [
        {
          locationKey: 'test',
          entity: {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: {
              name: 'web',
              annotations: {
                'backstage.io/managed-by-location': 'url:https://example.com',
                'backstage.io/managed-by-origin-location':
                  'url:https://example.com',
              },
            },
            spec: { type, lifecycle: 'production', owner: 'group:default/a' },
          },
        },
      ],
    });
  const untilFact = async (is: string) => {
    for (;;) {
      const { body } = await request(backend.server)
        .get('/api/scorecards/facts')
        .query({ entityRef: WEB });
      const set = body.items?.find(
        ({ source }: { source: string }) => source === 'type',
      );
      if (set?.values.is === is) {
        return set;
      }
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  };

  it('is known within seconds: new entities and changed ones', async () => {
    await register('website');
    expect((await untilFact('website')).state).toBe('fresh');

    await register('service');
    expect((await untilFact('service')).state).toBe('fresh');
  });
});
