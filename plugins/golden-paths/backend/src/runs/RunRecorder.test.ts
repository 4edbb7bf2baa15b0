import { mockServices } from '@backstage/backend-test-utils';
import type { TaskSpec } from '@backstage/plugin-scaffolder-common';
import type { EventParams } from '@backstage/plugin-events-node';
import { InMemoryRunsStore } from './__testUtils__/InMemoryRunsStore';
import { RunRecorder } from './RunRecorder';
import type { RunState } from './RunsStore';
import type { ScaffolderTaskFacts } from './startedRunOf';
import { readTaskNews } from './taskNews';

const spec: TaskSpec = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  parameters: { service: 'component:default/shop' },
  steps: [],
  output: {},
  templateInfo: {
    entityRef: 'template:default/add-database',
    entity: {
      metadata: {
        name: 'add-database',
        annotations: { 'backstage.io/time-saved': 'PT2H' },
      },
    },
  },
};
const createdAt = new Date('2026-11-22T10:00:00Z');
const endedAt = new Date('2026-11-22T10:05:00Z');

function setUp(options: { store?: InMemoryRunsStore } = {}) {
  const store = options.store ?? new InMemoryRunsStore();
  const published: EventParams[] = [];
  const tasks = new Map<string, ScaffolderTaskFacts & { state: RunState }>();
  const asked: string[] = [];
  const broken = { bus: false };
  const recorder = new RunRecorder({
    events: {
      async publish(event) {
        if (broken.bus) {
          throw new Error('The bus is away');
        }
        published.push(event);
      },
    },
    logger: mockServices.logger.mock(),
    store,
    now: () => new Date('2026-11-22T12:00:00Z'),
    templates: {
      list: async () => [
        {
          templateRef: 'template:default/add-database',
          title: 'Add a database',
          appliesTo: () => true,
          prefill: {},
          needsApproval: false,
          subjects: ['service'],
        },
      ],
    },
    tasks: {
      async read(taskId) {
        asked.push(taskId);
        return tasks.get(taskId);
      },
      readEnd: async () => ({
        endedAt,
        output: { links: [{ entityRef: 'resource:default/shop-db' }] },
      }),
      listNewest: async () => [...tasks.keys()],
    },
  });
  const note = async (payload: object) => {
    const news = readTaskNews(payload);
    if (news) {
      await recorder.note(news);
    }
  };
  const task = (state: RunState) =>
    tasks.set('t1', { taskId: 't1', spec, createdAt, state });
  return { asked, broken, note, published, recorder, store, task };
}

const opened = { id: 't1', spec, createdBy: 'user:default/a', status: 'open' };

describe('RunRecorder', () => {
  it('follows a task from start to end without asking the scaffolder', async () => {
    const { asked, note, published, store } = setUp();
    await note(opened);
    await note({ id: 't1', status: 'processing' });
    await note({ id: 't1', status: 'waiting' });
    expect(await store.find(['t1'])).toMatchObject([{ state: 'waiting' }]);
    await note({ id: 't1', status: 'completed' });
    expect(asked).toEqual([]);
    expect(published).toEqual([
      {
        topic: 'golden-paths.run',
        eventPayload: expect.objectContaining({
          taskId: 't1',
          templateRef: 'template:default/add-database',
          state: 'completed',
          by: 'user:default/a',
          endedAt: '2026-11-22T10:05:00.000Z',
          minutesSaved: 120,
          entityRefs: ['component:default/shop', 'resource:default/shop-db'],
        }),
      },
    ]);
  });

  it('notes many events with few statements', async () => {
    const { asked, note, published, store } = setUp();
    const ids = Array.from({ length: 50 }, (_, index) => `t${index}`);
    const all = (status: string, more: object = {}) =>
      Promise.all(ids.map(id => note({ id, status, ...more })));
    const find = jest.spyOn(store, 'find');
    const end = jest.spyOn(store, 'end');
    const ended = { at: endedAt.toISOString(), entityRefs: ['api:default/x'] };
    await Promise.all([
      all('open', { spec }),
      all('processing'),
      all('completed', { ended }),
    ]);
    expect(find).toHaveBeenCalledTimes(1);
    expect(end).toHaveBeenCalledTimes(1);
    expect(asked).toEqual([]);
    expect(published).toHaveLength(50);
    expect(published[0].eventPayload).toMatchObject({
      endedAt: '2026-11-22T10:05:00.000Z',
      entityRefs: ['api:default/x', 'component:default/shop'],
    });
  });

  it('announces an end once, however many replicas hear of it', async () => {
    const { note, published, store } = setUp();
    const other = setUp({ store });
    await note(opened);
    await Promise.all([
      note({ id: 't1', status: 'completed' }),
      other.note({ id: 't1', status: 'completed' }),
      note({ id: 't1', status: 'completed' }),
    ]);
    expect([...published, ...other.published]).toHaveLength(1);
  });

  it('saves no time and makes nothing when it fails', async () => {
    const { note, published } = setUp();
    await note(opened);
    await note({ id: 't1', status: 'failed' });
    expect(published).toMatchObject([
      {
        eventPayload: {
          minutesSaved: 0,
          entityRefs: ['component:default/shop'],
        },
      },
    ]);
  });

  it('announces the end of a retry, too', async () => {
    const { note, published, task } = setUp();
    await note(opened);
    await note({ id: 't1', status: 'failed' });
    task('processing');
    await note({ id: 't1', status: 'processing' });
    await note({ id: 't1', status: 'completed' });
    expect(published.map(({ eventPayload }) => eventPayload)).toMatchObject([
      { state: 'failed' },
      { state: 'completed' },
    ]);
  });

  it('believes the scaffolder when events come late', async () => {
    const { note, store, task } = setUp();
    await note(opened);
    await note({ id: 't1', status: 'completed' });
    task('completed');
    await note({ id: 't1', status: 'processing' });
    expect(await store.find(['t1'])).toMatchObject([{ state: 'completed' }]);
  });

  it('waits for the end of a task that was asked to', async () => {
    const { note, published, task } = setUp();
    await note(opened);
    task('processing');
    await note({ id: 7, taskId: 't1', status: 'cancelled' });
    expect(published).toEqual([]);
    await note({ id: 't1', status: 'cancelled' });
    expect(published).toMatchObject([{ eventPayload: { state: 'cancelled' } }]);
  });

  it('makes up for events that were lost', async () => {
    const { published, recorder, task } = setUp();
    task('completed');
    await recorder.sweep();
    await recorder.sweep();
    expect(published).toMatchObject([{ eventPayload: { taskId: 't1' } }]);
  });

  it('ends a run whose task was cleaned up', async () => {
    const { note, recorder, store } = setUp();
    await store.start([
      {
        taskId: 'old',
        title: 'Old',
        startedAt: createdAt,
        minutesWorth: 60,
        subjects: [],
      },
    ]);
    await note(opened);
    await recorder.sweep();
    expect(await store.find(['old'])).toMatchObject([{ state: 'cancelled' }]);
  });

  it('announces later what the bus did not take', async () => {
    const { broken, note, published, recorder } = setUp();
    await note(opened);
    broken.bus = true;
    await expect(note({ id: 't1', status: 'completed' })).rejects.toThrow();
    broken.bus = false;
    await recorder.sweep();
    expect(published).toMatchObject([{ eventPayload: { taskId: 't1' } }]);
  });
});
