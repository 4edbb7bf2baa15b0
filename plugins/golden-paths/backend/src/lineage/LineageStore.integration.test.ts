import { resolve } from 'node:path';
import { testSchema, TestSchema } from '@callboard/backend-kit/testUtils';
import { DatabaseLineageStore } from './DatabaseLineageStore';
import { InMemoryLineageStore } from './__testUtils__/InMemoryLineageStore';
import type { LineageStore, StoredLineage } from './LineageStore';

const lineageOf = (
  name: string,
  more: Partial<StoredLineage> = {},
): StoredLineage => ({
  entityRef: `component:default/${name}`,
  template: 'template:default/worker',
  version: '1',
  answers: { name, list: [1, { a: null }] },
  outputs: { check: { url: 'x' } },
  repositoryUrl: 'https://git.example.com/a/b',
  source: 'created',
  at: '2026-11-22T10:00:00.000Z',
  ...more,
});

describe.each(['PostgreSQL', 'memory'])('lineage in %s', where => {
  let schema: TestSchema | undefined;
  let store: LineageStore;
  beforeEach(async () => {
    if (where === 'memory') {
      store = new InMemoryLineageStore();
      return;
    }
    schema = await testSchema({
      pluginId: 'golden-paths',
      directory: resolve(__dirname, '../../migrations'),
    });
    store = DatabaseLineageStore.create(schema.knex);
  });
  afterEach(() => schema?.drop());

  it('is found as it was saved last', async () => {
    const first = lineageOf('mailer');
    await store.save(first);
    expect(await store.find(first.entityRef)).toEqual(first);
    const second = lineageOf('mailer', {
      version: '2',
      digest: 'abc',
      taskId: 'task-1',
      by: 'user:default/ann',
    });
    await store.save(second);
    expect(await store.find(first.entityRef)).toEqual(second);
    await store.remove([first.entityRef]);
    expect(await store.find(first.entityRef)).toBeUndefined();
  });

  it('is listed by template, a page at a time', async () => {
    for (const name of ['c', 'a', 'b']) {
      await store.save(lineageOf(name));
    }
    await store.save(lineageOf('d', { template: 'template:default/other' }));
    const list = async (after?: string) =>
      (
        await store.list(
          { templateRef: 'template:default/worker' },
          { after, limit: 2 },
        )
      ).map(({ answers }) => answers.name);
    expect(await list()).toEqual(['a', 'b']);
    expect(await list('component:default/b')).toEqual(['c']);
  });

  it('finds the newest task that published an entity', async () => {
    const record = {
      template: 'template:default/worker',
      version: '1',
      entityRefs: ['component:default/a', 'api:default/a'],
    };
    await store.saveRecord({ ...record, taskId: 'one' });
    await store.saveRecord({ ...record, taskId: 'one', version: '2' });
    await store.saveRecord({
      ...record,
      taskId: 'two',
      entityRefs: ['component:default/b'],
    });
    expect(
      await store.findRecord('api:default/a', record.template),
    ).toMatchObject({ taskId: 'one', version: '2' });
    expect(
      await store.findRecord('api:default/a', 'template:default/other'),
    ).toBeUndefined();
  });
});
