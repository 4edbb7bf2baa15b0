import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { testSchema, TestSchema } from '@callboard/backend-kit/testUtils';
import { InMemory__Features__Store } from './__testUtils__/InMemory__Features__Store';
import { Database__Features__Store } from './Database__Features__Store';
import type { __Features__Store } from './__Features__Store';

const a__Feature__ = (id: string, day: number) => ({
  id,
  title: `Title of ${id}`,
  createdBy: 'user:default/ada',
  createdAt: `2025-01-0${day}T00:00:00.000Z`,
});

// The fake is held to the same tests, so that tests which use it can be trusted.
describe.each(['in PostgreSQL', 'in memory'])('__Features__Store %s', place => {
  let schema: TestSchema;
  let store: __Features__Store;

  beforeEach(async () => {
    schema = await testSchema({
      pluginId: '__domain__',
      directory: resolvePackagePath(
        '@callboard/plugin-__domain__-backend',
        'migrations',
      ),
    });
    store =
      place === 'in memory'
        ? new InMemory__Features__Store()
        : Database__Features__Store.create(schema.knex);
  });
  afterEach(() => schema.drop());

  it('gives back what was put in', async () => {
    await store.insert(a__Feature__('a', 1));
    await expect(store.list({ limit: 10 })).resolves.toEqual([
      a__Feature__('a', 1),
    ]);
  });

  it('reads newest first, from any position', async () => {
    await store.insert(a__Feature__('b', 2));
    await store.insert(a__Feature__('a', 1));
    await store.insert(a__Feature__('c', 2));
    await expect(store.list({ limit: 2 })).resolves.toEqual([
      a__Feature__('c', 2),
      a__Feature__('b', 2),
    ]);
    await expect(
      store.list({ after: a__Feature__('c', 2), limit: 10 }),
    ).resolves.toEqual([a__Feature__('b', 2), a__Feature__('a', 1)]);
  });
});
