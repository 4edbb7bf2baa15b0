import { createBackendModule } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import {
  testDatabase,
  testDatabaseFactory,
  TestDatabase,
} from '@callboard/backend-kit/testUtils';
import {
  FactCollector,
  scorecardsCollectorExtensionPoint,
} from '@callboard/plugin-scorecards-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { scorecardsPlugin } from './plugin';

const collector = (title: string): FactCollector => ({
  id: 'weather',
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

  it('starts with collectors of modules', async () => {
    const backend = await start(collector('Weather'));
    await backend.stop();
  });

  it('does not start when two collectors have the same id', async () => {
    await expect(
      start(collector('Weather'), collector('Climate')),
    ).rejects.toThrow(
      "Two collectors of facts have the id 'weather': Weather and Climate",
    );
  });
});
