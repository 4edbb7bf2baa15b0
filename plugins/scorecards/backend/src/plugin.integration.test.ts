import { createBackendModule } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
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

const collector = (id: string, title: string): FactCollector => ({
  id,
  title,
  facts: [],
  every: { hours: 1 },
  collect: async () => ({}),
});

describe('the plugin scorecards', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await testDatabase('scorecards');
  });
  afterEach(() => database.drop());

  const start = (...collectors: FactCollector[]) =>
    startTestBackend({
      features: [
        scorecardsPlugin,
        testDatabaseFactory(database.name),
        catalogServiceMock.factory(),
        createBackendModule({
          pluginId: 'scorecards',
          moduleId: 'weather',
          register(env) {
            env.registerInit({
              deps: { collectors: scorecardsCollectorExtensionPoint },
              async init(deps) {
                deps.collectors.addCollector(...collectors);
              },
            });
          },
        }),
      ],
    });

  it('has the collectors of modules beside those of the portal', async () => {
    const backend = await start(collector('weather', 'Weather'));
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

  it.each([
    ['weather', "Two collectors of facts have the id 'weather'"],
    ['files', "Two collectors of facts have the id 'files'"],
    ['entity', "The id 'entity' stands for entities themselves"],
    ['Big', "must be lower-case letters, digits and dashes, not 'Big'"],
  ])('does not start with another collector %s', async (id, message) => {
    await expect(
      start(collector('weather', 'Weather'), collector(id, 'Other')),
    ).rejects.toThrow(message);
  });
});
