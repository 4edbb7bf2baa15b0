import { mockCredentials } from '@backstage/backend-test-utils';
import {
  testDatabase,
  type TestDatabase,
} from '@callboard/backend-kit/testUtils';
import { TaskPortal } from './__testUtils__/TaskPortal';
import { TestActions } from './__testUtils__/TestActions';
import { until } from './__testUtils__/until';

const NOTE = [{ id: 'note', action: 'test:note' }];
const user = 'user:default/mock';

describe('tasks of templates', () => {
  let actions: TestActions;
  let database: TestDatabase;
  let portal: TaskPortal;

  beforeAll(async () => {
    database = await testDatabase('tasks');
  });
  beforeEach(async () => {
    actions = new TestActions();
    portal = await TaskPortal.start({ actions, database: database.name });
  });
  afterEach(() => portal.stop());
  afterAll(() => database.drop());

  it('are published step by step as by the stock broker', async () => {
    const secrets = { token: 'hush' };
    const id = await portal.create(NOTE, { createdBy: user, secrets });
    await portal.reaches(id, 'completed');
    await until('three events', () => portal.published.at(2));
    const task = { id, createdBy: user };
    expect(portal.published).toEqual([
      expect.objectContaining({ ...task, status: 'open' }),
      expect.objectContaining({ ...task, status: 'processing' }),
      expect.objectContaining({
        ...task,
        status: 'completed',
        state: {
          steps: { note: { status: 'completed', output: { did: 'it' } } },
        },
      }),
    ]);
    expect(JSON.stringify(portal.published)).not.toContain('hush');
  });

  it('are listed by who made them, state and age, in pages', async () => {
    const createdBy = `user:default/${Date.now()}`;
    const ids = [];
    for (let index = 0; index < 3; index++) {
      const id = await portal.create(NOTE, { createdBy });
      await portal.reaches(id, 'completed');
      ids.push(id);
    }
    const path = `/v2/tasks?createdBy=${createdBy}&status=completed`;
    const all = await portal.ask('get', path);
    expect(all.body.totalTasks).toBe(3);
    expect(all.body.tasks.map(({ id }: { id: string }) => id)).toEqual(
      ids.toReversed(),
    );
    const second = await portal.ask(
      'get',
      `${path}&order=asc:created_at&limit=1&offset=1`,
    );
    expect(second.body).toMatchObject({
      totalTasks: 3,
      tasks: [{ id: ids[1] }],
    });
    expect(second.body.tasks[0].secrets).toBeUndefined();
    const hidden = await portal.list({
      filters: { createdBy },
      permissionFilters: {
        not: { anyOf: [{ key: 'created_by', values: [createdBy] }] },
      },
    });
    expect(hidden).toEqual({ tasks: [], totalTasks: 0 });
  });

  it('that do not exist are not found', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    for (const id of [nobody, 'no-id']) {
      expect((await portal.ask('get', `/v2/tasks/${id}`)).status).toBe(404);
    }
  });

  it('tell what happened after a given event, and that they have ended', async () => {
    const id = await portal.create([{ id: 'talk', action: 'test:talk' }]);
    await portal.reaches(id, 'completed');
    const { body: all } = await portal.ask('get', `/v2/tasks/${id}/events`);
    expect(all.length).toBeGreaterThan(250);
    const talk = all
      .map((event: { body: { message: string } }) => event.body.message)
      .filter((message: string) => message.includes('line '));
    expect(talk).toHaveLength(250);
    expect(talk.at(0)).toMatch(/line 0$/);
    expect(talk.at(-1)).toMatch(/line 249$/);

    const last = all.at(-1);
    expect(last).toMatchObject({ type: 'completion', taskId: id });
    const again = await portal.ask(
      'get',
      `/v2/tasks/${id}/events?after=${last.id}`,
    );
    expect(again.body).toEqual([last]);
    const stream = await portal.ask('get', `/v2/tasks/${id}/eventstream`);
    expect(stream.text).toContain('event: completion');
  });

  it('show only what came since they started over', async () => {
    const steps = [{ id: 'broken', action: 'test:fail' }];
    const id = await portal.create(steps, { startOver: true });
    await portal.reaches(id, 'failed');
    await portal.broker.retry({ taskId: id });
    await portal.reaches(id, 'failed');
    const { body } = await portal.ask('get', `/v2/tasks/${id}/events`);
    expect(body.at(0)).toMatchObject({
      type: 'recovered',
      isTaskRecoverable: true,
    });
  });

  it('stop when they are cancelled, and may be retried', async () => {
    const steps = [{ id: 'endless', action: 'test:stoppable' }];
    const id = await portal.create(steps, { secrets: { token: 'hush' } });
    await until('the step', () => actions.ran.at(0));
    await portal.ask('post', `/v2/tasks/${id}/cancel`);
    await portal.reaches(id, 'cancelled');
    expect(await portal.secretsOf(id)).toBeNull();
    await portal.broker.cancel(id);
    const types = (await portal.events(id)).map(({ type }) => type);
    expect(types.filter(type => type === 'cancelled')).toHaveLength(1);

    await portal.broker.retry({ taskId: id, secrets: { token: 'new' } });
    await until('the step', () => actions.ran.at(1));
    expect(await portal.secretsOf(id)).toContain('callboard:sealed');
    await expect(portal.broker.retry({ taskId: id })).rejects.toThrow(
      'only a task that has ended',
    );
    await portal.broker.cancel(id);
    await portal.reaches(id, 'cancelled');
  });

  it.each([
    { action: 'test:note', status: 'completed' },
    { action: 'test:fail', status: 'failed' },
  ])('have no secrets any more when they are $status', async each => {
    const secrets = { token: 'hush' };
    const { action, status } = each;
    const id = await portal.create([{ id: 'step', action }], { secrets });
    await portal.reaches(id, status);
    expect(await portal.secretsOf(id)).toBeNull();
    expect(JSON.stringify(await portal.events(id))).not.toContain('hush');
  });

  it('with secrets that cannot be read fail, and say why', async () => {
    const sealed = JSON.stringify({ 'callboard:sealed': 'v1.0000.AAAA' });
    const id = '11111111-1111-4111-8111-111111111111';
    await portal.knex('tasks').insert({
      id,
      spec: '{"steps":[]}',
      status: 'open',
      secrets: sealed,
    });
    await portal.create(NOTE);
    await portal.reaches(id, 'failed');
    expect((await portal.events(id)).at(-1)?.body).toMatchObject({
      error: { message: expect.stringContaining('secretKeys') },
    });
  });

  it('act for the portal once the session of the person has ended', async () => {
    const __initiatorCredentials = (expiresAt: number) =>
      JSON.stringify({
        ...mockCredentials.user('user:default/ada'),
        expiresAt: new Date(expiresAt),
      });
    const steps = [
      { id: 'who', action: 'test:who' },
      { id: 'again', action: 'test:who' },
    ];
    const fresh = await portal.create(steps, {
      secrets: { __initiatorCredentials: __initiatorCredentials(9e12) },
    });
    await portal.reaches(fresh, 'completed');
    expect(actions.principals.at(-1)).toMatchObject({ type: 'user' });

    const old = await portal.create(steps, {
      createdBy: 'user:default/ada',
      secrets: { __initiatorCredentials: __initiatorCredentials(0) },
    });
    await portal.reaches(old, 'completed');
    expect(actions.principals.at(-1)).toMatchObject({ type: 'service' });
    const said = (await portal.events(old)).filter(({ body }) =>
      body.message.includes('act for the portal'),
    );
    expect(said).toHaveLength(1);
    const audited = portal.audit.filter(event =>
      JSON.stringify(event).includes('after-session'),
    );
    expect(audited).toHaveLength(1);
  });
});
