import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  testDatabase,
  testDatabaseFactory,
  TestDatabase,
} from '@callboard/backend-kit/testUtils';
import { catalogOf } from '../enforce/__testUtils__/testPortal';
import { CatalogPeople } from './CatalogPeople';

const anEntity = (
  kind: string,
  name: string,
  spec: Entity['spec'],
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    name,
    annotations: {
      'backstage.io/managed-by-location': 'url:test',
      'backstage.io/managed-by-origin-location': 'url:test',
    },
  },
  spec,
});

const aGroup = (name: string, parent?: string) =>
  anEntity('Group', name, {
    type: 'team',
    children: [],
    ...(parent && { parent }),
  });

const company = [
  aGroup('Company'),
  aGroup('platform', 'company'),
  aGroup('storage', 'platform'),
  aGroup('elsewhere'),
  ...Array.from({ length: 40 }, (_, n) =>
    anEntity('User', `User-${n}`, {
      memberOf: n % 4 === 0 ? ['storage', 'platform'] : ['elsewhere'],
    }),
  ),
];

// The fake of the catalog filters by other code than the catalog.
describe('CatalogPeople with the real catalog', () => {
  let database: TestDatabase;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let people: CatalogPeople;

  beforeAll(async () => {
    database = await testDatabase('access people');
    const observer = createBackendPlugin({
      pluginId: 'observer',
      register(env) {
        env.registerInit({
          deps: { auth: coreServices.auth, catalog: catalogServiceRef },
          async init(deps) {
            people = new CatalogPeople(deps);
          },
        });
      },
    });
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogOf(company),
        observer,
        testDatabaseFactory(database.name),
        mockServices.rootConfig.factory({
          data: {
            catalog: { rules: [{ allow: ['Group', 'User'] }] },
            events: { useEventBus: 'never' },
          },
        }),
      ],
    });
    const isComplete = async () => {
      const found = await people.findMembers(
        ['group:default/storage', 'group:default/elsewhere'],
        1,
      );
      const { groups } = await people.withGroupsBelow([
        'group:default/company',
      ]);
      return found.total === 40 && groups.length === 3;
    };
    while (!(await isComplete())) {
      await new Promise(resolve => setTimeout(resolve, 200));
    }
  });
  afterAll(async () => {
    await backend.stop();
    await database.drop();
  });

  it('finds groups on all levels below', async () => {
    await expect(
      people.withGroupsBelow(['group:default/company']),
    ).resolves.toEqual({
      groups: [
        'group:default/company',
        'group:default/platform',
        'group:default/storage',
      ],
      complete: true,
    });
  });

  it('counts members once, and names the first', async () => {
    const found = await people.findMembers(
      ['group:default/storage', 'group:default/platform'],
      3,
    );
    expect(found).toEqual({
      people: [
        'user:default/user-0',
        'user:default/user-12',
        'user:default/user-16',
      ],
      total: 10,
    });
  });

  it('tells which references exist', async () => {
    await expect(
      people.findGroups(['group:default/company', 'group:default/gone']),
    ).resolves.toEqual(new Set(['group:default/company']));
    const users = await people.findUsers([
      'user:default/user-0',
      'user:default/gone',
    ]);
    expect([...users.keys()]).toEqual(['user:default/user-0']);
    expect(users.get('user:default/user-0')?.sort()).toEqual([
      'group:default/platform',
      'group:default/storage',
    ]);
  });
});
