import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { testSchema } from '@callboard/backend-kit/testUtils';
import type { TestSchema } from '@callboard/backend-kit/testUtils';
import { InMemoryRunsStore } from './__testUtils__/InMemoryRunsStore';
import { DatabaseRunsStore } from './DatabaseRunsStore';
import type { RunsStore } from './RunsStore';

const at = (minute: number) =>
  new Date(Date.UTC(2026, 10, 22, 10, minute, 0, 5));
const shop = 'component:default/shop';

describe.each(['memory', 'PostgreSQL'])('runs in %s', where => {
  let schema: TestSchema | undefined;
  let store: RunsStore;

  beforeEach(async () => {
    if (where === 'memory') {
      store = new InMemoryRunsStore();
      return;
    }
    schema = await testSchema({
      pluginId: 'golden-paths',
      directory: resolvePackagePath(
        '@callboard/plugin-golden-paths-backend',
        'migrations',
      ),
    });
    store = DatabaseRunsStore.create(schema.knex);
  });
  afterEach(() => schema?.drop());

  const start = (taskId: string, minute: number, subjects = [shop]) =>
    store.start([
      {
        taskId,
        templateRef: 'template:default/rename',
        title: 'Rename',
        by: 'user:default/ada',
        startedAt: at(minute),
        minutesWorth: 30,
        subjects,
      },
    ]);
  const complete = (taskId: string, minute: number, made: string[] = []) =>
    store.end([{ taskId, state: 'completed', endedAt: at(minute), made }]);

  it('keep what they started with', async () => {
    await start('t1', 0);
    await start('t1', 5, []);
    expect(await store.find(['t1', 't2'])).toMatchObject([
      { taskId: 't1', state: 'open', startedAt: at(0) },
    ]);
  });

  it('end once, and again after a retry', async () => {
    await start('t1', 0);
    expect(await complete('t1', 1)).toEqual(['t1']);
    expect(await complete('t1', 2)).toEqual([]);
    await store.move(['t1'], 'processing');
    expect(await store.find(['t1'])).toMatchObject([{ state: 'processing' }]);
    expect(await complete('t1', 3)).toEqual(['t1']);
    expect(await complete('none', 3)).toEqual([]);
  });

  it('are noted together', async () => {
    await start('t2', 0);
    const about = { startedAt: at(1), minutesWorth: 0, title: 'Rename' };
    await store.start(
      ['t1', 't2', 't3'].map(taskId => ({
        ...about,
        taskId,
        subjects: [`component:default/${taskId}`],
      })),
    );
    await store.move(['t1', 't3'], 'processing');
    expect(await store.find(['t2', 't3'])).toHaveLength(2);
    const ended = await store.end([
      { taskId: 't3', state: 'failed', endedAt: at(2), made: [] },
      { taskId: 't4', state: 'failed', endedAt: at(2), made: [shop] },
      { taskId: 't1', state: 'completed', endedAt: at(3), made: [shop] },
    ]);
    expect(ended.sort()).toEqual(['t1', 't3']);
    const taken = await store.takeAnnouncements(['t1', 't2', 't3', 't4']);
    expect(
      Object.fromEntries(
        taken.map(({ taskId, entityRefs, endedAt }) => [
          taskId,
          { entityRefs, endedAt },
        ]),
      ),
    ).toEqual({
      t1: {
        entityRefs: [shop, 'component:default/t1'].sort(),
        endedAt: at(3).toISOString(),
      },
      t3: {
        entityRefs: ['component:default/t3'],
        endedAt: at(2).toISOString(),
      },
    });
  });

  it('are announced by one alone', async () => {
    await start('t1', 0);
    expect(await store.takeAnnouncements(['t1'])).toEqual([]);
    await complete('t1', 1, [shop, 'resource:default/db']);
    expect(await store.findUnannounced(at(2), 5)).toEqual(['t1']);
    const taken = await Promise.all(
      [1, 2, 3].map(() => store.takeAnnouncements(['t1'])),
    );
    expect(taken.flat()).toEqual([
      {
        taskId: 't1',
        templateRef: 'template:default/rename',
        by: 'user:default/ada',
        state: 'completed',
        startedAt: at(0).toISOString(),
        endedAt: at(1).toISOString(),
        minutesSaved: 30,
        entityRefs: [shop, 'resource:default/db'],
      },
    ]);
    expect(await store.findUnannounced(at(2), 5)).toEqual([]);
    await store.giveBackAnnouncement('t1');
    expect(await store.findUnannounced(at(2), 5)).toEqual(['t1']);
    expect(await store.findUnannounced(at(1), 5)).toEqual([]);
  });

  it('that have not ended are found, oldest first', async () => {
    await start('t2', 2);
    await start('t1', 1);
    await start('t3', 3);
    await complete('t3', 4);
    expect(await store.findOpen(at(9), 5)).toEqual(['t1', 't2']);
    expect(await store.findOpen(at(2), 5)).toEqual(['t1']);
  });

  it('of an entity come newest first, page by page', async () => {
    await start('a', 1);
    await start('b', 1);
    await start('c', 2, []);
    await complete('c', 3, [shop]);
    await start('d', 4, ['component:default/other']);
    const first = await store.listOf(shop, { limit: 2 });
    expect(first).toMatchObject([
      { taskId: 'c', isSubject: false, state: 'completed' },
      { taskId: 'b', isSubject: true, state: 'open' },
    ]);
    const { startedAt, taskId } = first[1];
    const after = { startedAt: startedAt.toISOString(), taskId };
    expect(await store.listOf(shop, { after, limit: 2 })).toMatchObject([
      { taskId: 'a' },
    ]);
    expect(await store.listEnded(shop, 5)).toMatchObject([{ taskId: 'c' }]);
  });
});

describe('totals of runs', () => {
  let schema: TestSchema;
  beforeEach(async () => {
    schema = await testSchema({
      pluginId: 'golden-paths',
      directory: resolvePackagePath(
        '@callboard/plugin-golden-paths-backend',
        'migrations',
      ),
    });
  });
  afterEach(() => schema.drop());

  it('count by template what ended in a span of time', async () => {
    const store = DatabaseRunsStore.create(schema.knex);
    const run = async (
      name: string,
      state: 'completed' | 'failed',
      minute: number,
    ) => {
      const taskId = `${name} ${state} ${minute}`;
      await store.start([
        {
          taskId,
          templateRef: `template:default/${name}`,
          title: name,
          startedAt: at(0),
          minutesWorth: name === 'big' ? 240 : 15,
          subjects: [],
        },
      ]);
      await store.end([{ taskId, state, endedAt: at(minute), made: [] }]);
    };
    await run('small', 'completed', 1);
    await run('small', 'completed', 2);
    await run('small', 'failed', 3);
    await run('big', 'completed', 4);
    expect(await store.summarize({})).toEqual([
      {
        templateRef: 'template:default/big',
        runs: { completed: 1, failed: 0, cancelled: 0 },
        minutesSaved: 240,
      },
      {
        templateRef: 'template:default/small',
        runs: { completed: 2, failed: 1, cancelled: 0 },
        minutesSaved: 30,
      },
    ]);
    expect(await store.summarize({ from: at(2), to: at(3) })).toMatchObject([
      { templateRef: 'template:default/small', minutesSaved: 15 },
    ]);
  });
});
