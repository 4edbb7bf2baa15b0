import {
  testDatabase,
  type TestDatabase,
} from '@callboard/backend-kit/testUtils';
import { TaskPortal, type Step } from './__testUtils__/TaskPortal';
import { TestActions } from './__testUtils__/TestActions';
import { until } from './__testUtils__/until';

describe('a task whose process was killed', () => {
  let actions: TestActions;
  let database: TestDatabase;
  let portals: TaskPortal[];

  beforeEach(async () => {
    actions = new TestActions();
    database = await testDatabase('tasks');
    portals = [];
  });
  afterEach(async () => {
    await Promise.all(portals.map(portal => portal.stop()));
    await database.drop();
  });

  async function start(options: { goldenPaths?: object } = {}) {
    const portal = await TaskPortal.start({
      actions,
      database: database.name,
      goldenPaths: { ...options.goldenPaths },
    });
    portals.push(portal);
    return portal;
  }

  /** Kills the process in the middle of a step, and starts another. */
  async function interrupt(
    steps: Step[],
    options: {
      in: string;
      startOver?: boolean;
      goldenPaths?: object;
    },
  ) {
    const first = await start(options);
    const id = await first.create(steps, { ...options, secrets: { a: 'b' } });
    await until(`step ${options.in}`, () =>
      actions.ran.includes(options.in) ? true : undefined,
    );
    await first.die([id]);
    actions.hanging = false;
    const second = await start(options);
    await second.broker.recoverTasks();
    return { id, portal: second };
  }

  it('fails when nobody knows how far its step came, and a retry goes on from there', async () => {
    const { id, portal } = await interrupt(
      [
        { id: 'first', action: 'test:write' },
        { id: 'publish', action: 'test:hang' },
        { id: 'last', action: 'test:read' },
      ],
      { in: 'publish' },
    );
    await portal.reaches(id, 'failed');
    const reason = expect.stringContaining(
      'Step publish (test:hang) was interrupted',
    );
    const events = await portal.events(id);
    expect(events.slice(-2)).toEqual([
      expect.objectContaining({
        type: 'log',
        body: { message: reason, stepId: 'publish', status: 'failed' },
      }),
      expect.objectContaining({
        type: 'completion',
        body: expect.objectContaining({
          error: { name: 'InterruptedError', message: reason },
        }),
      }),
    ]);
    expect(await portal.secretsOf(id)).toBeNull();

    const { status } = await portal.ask('post', `/v2/tasks/${id}/retry`);
    expect(status).toBe(201);
    await portal.reaches(id, 'completed');
    expect(actions.ran).toEqual(['first', 'publish', 'publish', 'last']);
    expect(actions.read).toEqual(['from an earlier step']);
  });

  it.each([
    { why: 'does no harm', action: 'fs:hang' },
    { why: 'has a checkpoint', action: 'test:checkpoint' },
    {
      why: 'may be repeated by configuration',
      action: 'test:hang',
      goldenPaths: { repeatableActions: ['test:h*'] },
    },
    {
      why: 'is one of a template that starts over',
      action: 'test:hang',
      startOver: true,
    },
  ])('goes on by itself when its step $why', async ({ action, ...options }) => {
    const { id, portal } = await interrupt(
      [
        { id: 'first', action: 'test:note' },
        { id: 'second', action },
      ],
      { in: action === 'test:checkpoint' ? 'paid' : 'second', ...options },
    );
    await portal.reaches(id, 'completed');
    expect(actions.ran.filter(step => step === 'first')).toHaveLength(1);
    expect(actions.ran.filter(step => step === 'second')).toHaveLength(2);
    expect(actions.ran.filter(step => step === 'paid').length).toBeLessThan(2);
    expect(portal.published).toContainEqual(
      expect.objectContaining({ taskId: id, status: 'recovered' }),
    );
  });

  it('ends as cancelled when it was cancelled meanwhile', async () => {
    const first = await start();
    const id = await first.create([{ id: 'hang', action: 'test:hang' }]);
    await until('the step', () => actions.ran.at(0));
    const second = await start();
    await first.die([id]);
    await second.broker.cancel(id);
    await second.broker.recoverTasks();
    expect(await second.status(id)).toBe('cancelled');
  });

  it('is recovered once, also when all processes try', async () => {
    const first = await start();
    const ids = await Promise.all(
      Array.from({ length: 4 }, () =>
        first.create([{ id: 'step', action: 'fs:hang' }]),
      ),
    );
    await until('all to run', () => actions.ran.length === 4 || undefined);
    await first.die(ids);
    actions.hanging = false;
    const others = [await start(), await start()];
    await Promise.all(others.map(({ broker }) => broker.recoverTasks()));
    await Promise.all(ids.map(id => others[0].reaches(id, 'completed')));
    expect(actions.ran).toHaveLength(8);
  });

  it('leaves a process that comes back without a say', async () => {
    const slow = await start();
    const id = await slow.create([{ id: 'step', action: 'test:stoppable' }]);
    await until('the step', () => actions.ran.at(0));
    const other = await start();
    await slow
      .knex('tasks')
      .where({ id })
      .update({ last_heartbeat_at: '2020-01-01T00:00:00Z' });
    await other.broker.recoverTasks();
    await other.reaches(id, 'failed');

    // It learns of that with the next heartbeat, and what it says is not kept.
    const before = await other.events(id);
    await until('its end', () => actions.stopped.at(0));
    expect(await slow.status(id)).toBe('failed');
    expect(await other.events(id)).toEqual(before);
  });

  it('ends when somebody ends all that have lost their process', async () => {
    const first = await start();
    const id = await first.create([{ id: 'hang', action: 'test:hang' }]);
    await until('the step', () => actions.ran.at(0));
    const second = await start();
    await first.die([id]);
    await second.broker.vacuumTasks({ timeoutS: 3600 });
    expect(await second.status(id)).toBe('failed');
    expect(second.audit).toContainEqual(
      expect.objectContaining({
        meta: { actionType: 'stale-cancel', taskId: id },
      }),
    );
  });
});
