import { randomUUID } from 'node:crypto';
import type { TaskSpec } from '@backstage/plugin-scaffolder-common';
import { mockServices } from '@backstage/backend-test-utils';
import type { TestSchema } from '@callboard/backend-kit/testUtils';
import { InMemoryTaskNoticesStore } from './__testUtils__/InMemoryTaskNoticesStore';
import { tasksSchema } from './__testUtils__/tasksSchema';
import { until } from './__testUtils__/until';
import { DatabaseClaimsStore } from './DatabaseClaimsStore';
import { DatabaseTaskEventsStore } from './DatabaseTaskEventsStore';
import { DatabaseTaskNoticesStore } from './DatabaseTaskNoticesStore';
import { DatabaseTasksStore } from './DatabaseTasksStore';
import { DatabaseWorkspacesStore } from './DatabaseWorkspacesStore';
import { RunningTasks } from './RunningTasks';
import { TaskEventHub } from './TaskEventHub';
import type { TaskNotice } from './TaskNotices';

const spec = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  steps: [],
} as unknown as TaskSpec;

describe('the queue of tasks', () => {
  let schema: TestSchema;
  let claims: DatabaseClaimsStore;
  let tasks: DatabaseTasksStore;
  let events: DatabaseTaskEventsStore;
  let notices: DatabaseTaskNoticesStore;
  let queries: string[];

  beforeEach(async () => {
    schema = await tasksSchema();
    const { knex } = schema;
    notices = await DatabaseTaskNoticesStore.create(
      knex,
      mockServices.logger.mock(),
    );
    claims = DatabaseClaimsStore.create(knex, notices.channel);
    tasks = DatabaseTasksStore.create(knex, notices.channel);
    events = DatabaseTaskEventsStore.create(knex, notices.channel);
    queries = [];
    knex.on('query', ({ sql }) => queries.push(sql));
  });
  afterEach(async () => {
    await notices.stop();
    await schema.drop();
  });

  async function add(count: number, status = 'open'): Promise<string[]> {
    const rows = Array.from({ length: count }, (_, index) => ({
      id: randomUUID(),
      spec: JSON.stringify(spec),
      status,
      created_at: new Date(index * 1000),
    }));
    await schema.knex.batchInsert('tasks', rows);
    return rows.map(({ id }) => id);
  }

  async function claim() {
    const task = await claims.claim(randomUUID());
    if (!task) {
      throw new Error('There is no open task');
    }
    return task;
  }

  const line = (task: { id: string; claimId: string }, message: string) => ({
    taskId: task.id,
    claimId: task.claimId,
    body: { message },
    at: new Date(),
  });

  it('says whether steps that are completed have left files', async () => {
    const [older = ''] = await add(2);
    await DatabaseWorkspacesStore.create(schema.knex).save(older, undefined);
    expect(await claim()).toMatchObject({ id: older, hasFiles: true });
    expect(await claim()).toMatchObject({ hasFiles: false });
  });

  it('writes the last lines of a task before its end, while its claim holds', async () => {
    await add(1);
    const task = await claim();
    await events.append([line(task, 'one')]);
    const lastLines = [line(task, 'two'), line(task, 'three')];
    await claims.end(randomUUID(), { status: 'failed', lastLines });
    await claims.end(task.claimId, { status: 'completed', lastLines });
    const query = { taskId: task.id, after: 0, withCompletion: true };
    const [{ events: found } = { events: [] }] = await events.read([query]);
    expect(found.map(({ type, body }) => [type, body.message])).toEqual([
      ['log', 'one'],
      ['log', 'two'],
      ['log', 'three'],
      ['completion', 'Run completed with status: completed'],
    ]);
  });

  it('gives out the oldest first', async () => {
    const ids = await add(5);
    const claimed = [];
    for (const _ of ids) {
      claimed.push((await claim()).id);
    }
    expect(claimed).toEqual(ids);
    expect(await claims.claim(randomUUID())).toBeUndefined();
  });

  it('gives each task once, and comes back empty-handed only when none is open', async () => {
    const ids = await add(40);
    const found = await Promise.all(ids.map(() => claims.claim(randomUUID())));
    const claimed = found.map(task => task?.id);
    expect(new Set(claimed)).toEqual(new Set(ids));
  });

  it('costs nothing for tasks that wait', async () => {
    await add(1000, 'waiting');
    const running = new RunningTasks({
      staleSeconds: 20,
      claims,
      logger: mockServices.logger.mock(),
      notices: new InMemoryTaskNoticesStore(),
    });
    queries = [];
    await running.beat();
    expect(queries).toEqual([]);
    expect(await claims.claim(randomUUID())).toBeUndefined();
  });

  it('beats once for all tasks of a process, and says which are not its any more', async () => {
    await add(3);
    const [one, two, three] = [await claim(), await claim(), await claim()];
    await tasks.cancel(two.id);
    await claims.end(three.claimId, { status: 'completed' });
    queries = [];
    const held = await claims.heartbeat(
      [one, two, three].map(({ claimId }) => claimId),
    );
    expect(queries).toHaveLength(1);
    expect(
      held.toSorted((a, b) => Number(a.cancelled) - Number(b.cancelled)),
    ).toEqual([
      { claimId: one.claimId, cancelled: false },
      { claimId: two.claimId, cancelled: true },
    ]);
  });

  it('writes nothing for a claim that is void', async () => {
    await add(1);
    const old = await claim();
    await schema.knex('tasks').update({ last_heartbeat_at: new Date(0) });
    await claims.recover(20, () => ({ outcome: 'open' }));
    const current = await claim();

    await events.append([line(old, 'late'), line(current, 'in time')]);
    await claims.saveState(old.claimId, { steps: {} }, { stepDone: true });
    await claims.markStep(old.claimId, 'late');
    const failed = { status: 'failed' } as const;
    expect(await claims.end(old.claimId, failed)).toBeUndefined();
    expect(
      await claims.suspend(old.claimId, { waitingFor: 'ever' }),
    ).toBeUndefined();

    const [task] = await tasks.find([old.id]);
    expect(task).toMatchObject({ status: 'processing', state: undefined });
    const bodies = await schema.knex('task_events').pluck('body');
    expect(bodies.join()).toContain('in time');
    expect(bodies.join()).not.toContain('late');
  });

  it('drops lines of tasks that are gone, and keeps the others', async () => {
    await add(1);
    const task = await claim();
    const gone = { id: randomUUID(), claimId: randomUUID() };
    await events.append([line(gone, 'lost'), line(task, 'kept')]);
    expect(await schema.knex('task_events')).toHaveLength(1);
  });

  it('answers thousands of watchers with one query, and reads ten times a second at most', async () => {
    const ids = await add(2000, 'processing');
    const fake = new InMemoryTaskNoticesStore();
    const hub = new TaskEventHub({ events, notices: fake });
    await schema.knex.batchInsert(
      'task_events',
      ids.map(id => ({
        task_id: id,
        event_type: 'log',
        body: '{"message":"a"}',
      })),
    );
    const seen = new Map(ids.map(id => [id, 0]));
    const started = performance.now();
    queries = [];
    ids.forEach(taskId =>
      hub.watch(
        taskId,
        {
          next: found =>
            seen.set(taskId, (seen.get(taskId) ?? 0) + found.length),
          error: () => {},
        },
        undefined,
      ),
    );
    const all = (count: number) => () =>
      [...seen.values()].every(value => value === count) || undefined;
    await until('all to see the past', all(1));
    await schema.knex.raw(
      `insert into task_events (task_id, event_type, body)
       select id, 'log', '{"message":"b"}' from tasks`,
    );
    for (const id of ids) {
      fake.tell({ kind: 'moved', taskIds: [id] });
    }
    await until('all to see the present', all(2));
    const seconds = (performance.now() - started) / 1000;
    const reads = queries.filter(sql => sql.includes('unnest'));
    expect(reads.length).toBeLessThanOrEqual(10 * seconds);
    hub.stop();
  });

  it('tells all processes, also after the connection broke', async () => {
    const told: TaskNotice[] = [];
    notices.subscribe(notice => told.push(notice));
    await notices.start();
    expect(told).toEqual([{ kind: 'unknown' }]);

    const task = { id: randomUUID(), spec };
    await tasks.add(task);
    await until('the task', () => told.at(1));
    expect(told.at(1)).toEqual({ kind: 'open' });

    await schema.knex.raw(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where query like 'listen %' and datname = current_database()`,
    );
    await until('a new connection', () => told.at(2));
    const claimed = await claim();
    await events.append([line(claimed, 'hello')]);
    await until('the line', () => told.at(3));
    expect(told.slice(2)).toEqual([
      { kind: 'unknown' },
      { kind: 'moved', taskIds: [task.id] },
    ]);
    expect(notices.channel).toContain('scaffolder');
  });

  it('keeps one key where the configuration has none', async () => {
    const keys = await Promise.all([tasks.fallbackKey(), tasks.fallbackKey()]);
    expect(keys[0]).toHaveLength(44);
    expect(keys[1]).toBe(keys[0]);
  });
});
