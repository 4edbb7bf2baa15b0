import { mockServices } from '@backstage/backend-test-utils';
import type { TaskSpec } from '@backstage/plugin-scaffolder-common';
import { InMemoryTaskNoticesStore } from './__testUtils__/InMemoryTaskNoticesStore';
import { InMemoryClaimsStore } from './__testUtils__/InMemoryClaimsStore';
import { InMemoryTasksStore } from './__testUtils__/InMemoryTasksStore';
import { RunningTasks } from './RunningTasks';

const spec = { steps: [] } as unknown as TaskSpec;

describe('RunningTasks', () => {
  let store: InMemoryTasksStore;
  let claims: InMemoryClaimsStore;
  let notices: InMemoryTaskNoticesStore;
  let running: RunningTasks;
  let stopped: string[];

  beforeEach(() => {
    store = new InMemoryTasksStore();
    claims = new InMemoryClaimsStore(store);
    notices = new InMemoryTaskNoticesStore();
    running = new RunningTasks({
      staleSeconds: 20,
      claims,
      logger: mockServices.logger.mock(),
      notices,
    });
    stopped = [];
  });
  afterEach(() => running.stop());

  async function run(id: string) {
    await store.add({ id, spec });
    await claims.claim(`claim of ${id}`);
    const task = {
      taskId: id,
      claimId: `claim of ${id}`,
      stop: (reason: string) => stopped.push(`${id}: ${reason}`),
    };
    running.add(task);
    return task;
  }

  it('beats once for all, and not at all for none', async () => {
    await running.beat();
    const tasks = [await run('a'), await run('b')];
    await running.beat();
    tasks.forEach(task => running.remove(task));
    await running.beat();
    expect(claims.beats).toEqual([2]);
  });

  it('stops what was cancelled at once, or with the next heartbeat', async () => {
    await run('a');
    await run('b');
    notices.tell({ kind: 'cancelled', taskIds: ['a', 'elsewhere'] });
    expect(stopped).toEqual(['a: The task was cancelled']);
    await store.cancel('b');
    await running.beat();
    expect(stopped).toContain('b: The task was cancelled');
  });

  it('stops what another process has taken over', async () => {
    await run('a');
    claims.lose('a');
    await running.beat();
    expect(stopped).toEqual(['a: Another process has taken the task over']);
  });

  it('stops nothing because the database is away', async () => {
    await run('a');
    claims.failing = 1;
    await running.beat();
    expect(stopped).toEqual([]);
  });

  it('has settled when its last task has ended', async () => {
    await running.settled();
    const task = await run('a');
    const settled = running.settled().then(() => 'settled');
    running.remove(task);
    expect(await settled).toBe('settled');
  });
});
