import {
  testDatabase,
  type TestDatabase,
} from '@callboard/backend-kit/testUtils';
import { TaskPortal } from './__testUtils__/TaskPortal';
import { TestActions } from './__testUtils__/TestActions';
import { until } from './__testUtils__/until';

describe('several processes', () => {
  let database: TestDatabase;
  let portals: TaskPortal[];

  beforeEach(async () => {
    database = await testDatabase('tasks');
    portals = [];
  });
  afterEach(async () => {
    await Promise.all(portals.map(portal => portal.stop()));
    await database.drop();
  });

  async function start(actions: TestActions, options: object = {}) {
    const portal = await TaskPortal.start({
      actions,
      database: database.name,
      ...options,
    });
    portals.push(portal);
    return portal;
  }

  it('share the tasks that one of them creates', async () => {
    const [mine, theirs] = [new TestActions(), new TestActions()];
    const first = await start(mine, { limit: 2 });
    await start(theirs, { limit: 2 });
    await Promise.all(
      Array.from({ length: 4 }, () =>
        first.create([{ id: 'step', action: 'test:hang' }]),
      ),
    );
    await until('all to run', () =>
      mine.ran.length + theirs.ran.length === 4 ? true : undefined,
    );
    expect([mine.ran.length, theirs.ran.length]).toEqual([2, 2]);
  });

  it('leave tasks to those of them that run some', async () => {
    const [web, runner] = [new TestActions(), new TestActions()];
    const first = await start(web, { runsTasks: false });
    const id = await first.create([{ id: 'step', action: 'test:note' }]);
    await start(runner);
    await first.reaches(id, 'completed');
    const later = await first.create([{ id: 'step', action: 'test:note' }]);
    await first.reaches(later, 'completed');
    expect([web.ran.length, runner.ran.length]).toEqual([0, 2]);
  });

  it('do all that was open in a process that is killed', async () => {
    const [dying, living] = [new TestActions(), new TestActions()];
    const first = await start(dying, { limit: 1 });
    const ids = await Promise.all(
      Array.from({ length: 50 }, () =>
        first.create([{ id: 'step', action: 'fs:hang' }]),
      ),
    );
    await until('one to run', () => dying.ran.at(0));
    await first.die(ids);
    living.hanging = false;
    const second = await start(living);
    await second.broker.recoverTasks();
    await Promise.all(ids.map(id => second.reaches(id, 'completed')));
    expect(living.ran).toHaveLength(50);
  });

  it('stop a task that is cancelled elsewhere, and show its log everywhere', async () => {
    const first = await start(new TestActions(), { runsTasks: false });
    const actions = new TestActions();
    await start(actions);
    const id = await first.create([{ id: 'step', action: 'test:stoppable' }]);
    const stream = first.ask('get', `/v2/tasks/${id}/eventstream`);
    const text = stream.then(response => response.text);
    await until('the step', () => actions.ran.at(0));
    await first.broker.cancel(id);
    await first.reaches(id, 'cancelled');
    expect(await text).toContain('Beginning step step');
    expect(await text).toContain('event: completion');
  });
});
