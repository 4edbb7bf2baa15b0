import { randomUUID } from 'node:crypto';
import type { TaskSpec } from '@backstage/plugin-scaffolder-common';
import type { TestSchema } from '@callboard/backend-kit/testUtils';
import { InMemoryClaimsStore } from './__testUtils__/InMemoryClaimsStore';
import { InMemoryTaskEventsStore } from './__testUtils__/InMemoryTaskEventsStore';
import { InMemoryTasksStore } from './__testUtils__/InMemoryTasksStore';
import { InMemoryWorkspacesStore } from './__testUtils__/InMemoryWorkspacesStore';
import { tasksSchema } from './__testUtils__/tasksSchema';
import type { ClaimsStore } from './ClaimsStore';
import { DatabaseClaimsStore } from './DatabaseClaimsStore';
import { DatabaseTaskEventsStore } from './DatabaseTaskEventsStore';
import { DatabaseTasksStore } from './DatabaseTasksStore';
import { DatabaseWorkspacesStore } from './DatabaseWorkspacesStore';
import type { TaskEventsStore } from './TaskEventsStore';
import type { TasksStore } from './TasksStore';
import type { WorkspacesStore } from './WorkspacesStore';

const spec = { steps: [{ id: 'one', action: 'a' }] } as unknown as TaskSpec;

describe.each([
  { where: 'PostgreSQL', isReal: true },
  { where: 'memory', isReal: false },
])('stores of tasks in $where', ({ isReal }) => {
  let schema: TestSchema | undefined;
  let tasks: TasksStore;
  let claims: ClaimsStore;
  let events: TaskEventsStore;
  let workspaces: WorkspacesStore;
  let exists: (taskId: string) => void;

  beforeEach(async () => {
    if (isReal) {
      schema = await tasksSchema();
      tasks = DatabaseTasksStore.create(schema.knex, 'channel');
      claims = DatabaseClaimsStore.create(schema.knex, 'channel');
      events = DatabaseTaskEventsStore.create(schema.knex, 'channel');
      workspaces = DatabaseWorkspacesStore.create(schema.knex);
      exists = () => {};
    } else {
      const memory = new InMemoryTasksStore();
      const log = new InMemoryTaskEventsStore();
      tasks = memory;
      claims = new InMemoryClaimsStore(memory);
      events = log;
      workspaces = new InMemoryWorkspacesStore();
      exists = taskId => log.tasks.add(taskId);
    }
  });
  afterEach(() => schema?.drop());

  async function add() {
    const id = randomUUID();
    await tasks.add({ id, spec, sealedSecrets: 'sealed' });
    exists(id);
    return id;
  }
  async function run() {
    const id = await add();
    const claimId = randomUUID();
    await claims.claim(claimId);
    return { id, claimId };
  }
  const find = async (id: string) => (await tasks.find([id])).at(0);

  it('run a task from its claim to its end', async () => {
    const { id, claimId } = await run();
    expect(await find(id)).toMatchObject({ status: 'processing', spec });
    await claims.saveState(
      claimId,
      { steps: { one: { status: 'completed', output: { a: 1 } } } },
      { stepDone: true },
    );
    const ended = await claims.end(claimId, { status: 'completed' });
    expect(ended).toMatchObject({ id, status: 'completed' });
    expect(await find(id)).toMatchObject({
      status: 'completed',
      state: { steps: { one: { status: 'completed', output: { a: 1 } } } },
    });
    expect((await find(id))?.sealedSecrets).toBeUndefined();
    expect(await claims.end(claimId, { status: 'failed' })).toBeUndefined();
  });

  it('put a task aside and let it go on', async () => {
    const { id, claimId } = await run();
    expect(await tasks.resume(id)).toBe('running');
    const waits = await claims.suspend(claimId, { waitingFor: 'a webhook' });
    expect(waits).toMatchObject({ id, status: 'waiting' });
    expect((await find(id))?.sealedSecrets).toBe('sealed');
    expect(await claims.claim(randomUUID())).toBeUndefined();
    expect(await tasks.resume(id)).toBe('resumed');
    expect(await tasks.resume(id)).toBe('running');
    expect(await claims.claim(randomUUID())).toMatchObject({ id });
    expect(await tasks.resume(randomUUID())).toBe('gone');
  });

  it('cancel what runs through its process, and the rest at once', async () => {
    const running = await run();
    expect(await tasks.cancel(running.id)).toMatchObject({ ended: false });
    expect(await claims.heartbeat([running.claimId])).toEqual([
      { claimId: running.claimId, cancelled: true },
    ]);
    const { claimId } = running;
    const end = await claims.suspend(claimId, { waitingFor: 'ever' });
    expect(end?.status).toBe('cancelled');

    const open = await add();
    expect(await tasks.cancel(open)).toMatchObject({ ended: true });
    expect((await find(open))?.status).toBe('cancelled');
    expect(await tasks.cancel(open)).toBeUndefined();
    await expect(tasks.cancel(randomUUID())).rejects.toThrow('no task');
  });

  it('retry a task that has ended, and count the rounds', async () => {
    const { id, claimId } = await run();
    await expect(tasks.retry(id, undefined)).rejects.toThrow(
      'cannot be retried',
    );
    await claims.end(claimId, { status: 'failed' });
    await tasks.retry(id, 'sealed anew');
    expect(await find(id)).toMatchObject({
      status: 'open',
      sealedSecrets: 'sealed anew',
    });
    expect(await tasks.roundOf(id)).toBe(2);
    expect(await tasks.roundOf(randomUUID())).toBe(1);
  });

  it('decide about tasks that lost their process, with the step in flight', async () => {
    const [good, bad, gone] = [await run(), await run(), await run()];
    await claims.markStep(bad.claimId, 'one');
    await tasks.cancel(gone.id);
    const recovered = await claims.recover(0, task =>
      task.runningStep === 'one'
        ? { outcome: 'failed', stepId: 'one', reason: 'It was interrupted' }
        : { outcome: 'open' },
    );
    expect(
      new Map(recovered.map(({ task, outcome }) => [task.id, outcome])),
    ).toEqual(
      new Map([
        [good.id, 'open'],
        [bad.id, 'failed'],
        [gone.id, 'cancelled'],
      ]),
    );
    expect(await find(good.id)).toMatchObject({ sealedSecrets: 'sealed' });
    expect((await find(bad.id))?.sealedSecrets).toBeUndefined();
    expect(await claims.heartbeat([good.claimId])).toEqual([]);
  });

  it('list tasks, and keep one key', async () => {
    const id = await add();
    const { tasks: found, totalTasks } = await tasks.list({});
    expect(found.map(task => task.id)).toEqual([id]);
    expect(totalTasks).toBe(1);
    expect(await tasks.fallbackKey()).toBe(await tasks.fallbackKey());
  });

  it('keep lines in order, and read on from where somebody is', async () => {
    const { id, claimId } = await run();
    const line = (message: string) => ({
      taskId: id,
      claimId,
      body: { message },
      at: new Date('2026-01-01T10:00:00Z'),
    });
    await events.append(['a', 'b', 'c'].map(line));
    const [all] = await events.read([
      { taskId: id, after: 0, withCompletion: false },
    ]);
    expect(all.events.map(({ body }) => body.message)).toEqual(['a', 'b', 'c']);
    expect(all.events[0]).toMatchObject({
      type: 'log',
      taskId: id,
      createdAt: '2026-01-01T10:00:00.000Z',
    });
    const [rest] = await events.read([
      { taskId: id, after: all.events[1].id, withCompletion: false },
      { taskId: randomUUID(), after: 0, withCompletion: true },
    ]);
    expect(rest.events.map(({ body }) => body.message)).toEqual(['c']);
  });

  it('keep the newest files of a task', async () => {
    const id = await add();
    expect(await workspaces.load(id)).toBeUndefined();
    await workspaces.save(id, Buffer.from('one'));
    await workspaces.save(id, Buffer.from('two'));
    expect((await workspaces.load(id))?.content?.toString()).toBe('two');
    await workspaces.save(id, undefined);
    expect(await workspaces.load(id)).toEqual({ content: undefined });
    await workspaces.remove(id);
    expect(await workspaces.load(id)).toBeUndefined();
  });
});
