import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  testDatabase,
  testDatabaseFactory,
  TestDatabase,
} from '@callboard/backend-kit/testUtils';
import {
  FactCollector,
  scorecardsCollectorExtensionPoint,
} from '@callboard/plugin-scorecards-node';
import request from 'supertest';
import { scorecardsPlugin } from './plugin';

const weather: FactCollector = {
  id: 'weather',
  title: 'Weather',
  facts: [],
  every: { hours: 1 },
  collect: async () => ({}),
};

describe('the plugin scorecards', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await testDatabase('scorecards');
  });
  afterEach(() => database.drop());

  const start = (collector: FactCollector) =>
    startTestBackend({
      features: [
        scorecardsPlugin,
        testDatabaseFactory(database.name),
        catalogServiceMock.factory(),
        mockServices.rootConfig.factory({
          data: { app: { baseUrl: 'https://portal.example.com' } },
        }),
        createBackendModule({
          pluginId: 'scorecards',
          moduleId: 'weather',
          register(env) {
            env.registerInit({
              deps: { collectors: scorecardsCollectorExtensionPoint },
              async init(deps) {
                deps.collectors.addCollector(collector);
              },
            });
          },
        }),
      ],
    });

  it('has the collectors of modules beside those of the portal', async () => {
    const backend = await start(weather);
    const { body } = await request(backend.server).get(
      '/api/scorecards/facts/sources',
    );
    expect(body.items).toContainEqual({
      id: 'weather',
      title: 'Weather',
      kind: 'collected',
      ttlSeconds: 3 * 60 * 60,
      facts: [],
    });
    expect(body.items.map(({ id }: { id: string }) => id)).toContain('files');
    await backend.stop();
  });
});
