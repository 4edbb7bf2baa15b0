import { mockServices } from '@backstage/backend-test-utils';
import type { TaskSpec } from '@backstage/plugin-scaffolder-common';
import { InMemoryTaskNoticesStore } from './__testUtils__/InMemoryTaskNoticesStore';
import { InMemoryTaskEventsStore } from './__testUtils__/InMemoryTaskEventsStore';
import { InMemoryClaimsStore } from './__testUtils__/InMemoryClaimsStore';
import { InMemoryTasksStore } from './__testUtils__/InMemoryTasksStore';
import { InMemoryWorkspacesStore } from './__testUtils__/InMemoryWorkspacesStore';
import { GoldenPathsTaskBroker } from './GoldenPathsTaskBroker';
import { InitiatorCredentials } from './InitiatorCredentials';
import { LogBatches } from './LogBatches';
import { RepeatableActions } from './RepeatableActions';
import { RunningTasks } from './RunningTasks';
import { SecretBox } from './SecretBox';
import { TaskAnnouncer } from './TaskAnnouncer';
import { TaskEventHub } from './TaskEventHub';
import { WakeUp } from './WakeUp';

const spec = { steps: [] } as unknown as TaskSpec;

describe('GoldenPathsTaskBroker', () => {
  let store: InMemoryTasksStore;
  let claims: InMemoryClaimsStore;
  let wakeUp: WakeUp;

  function create({ runsTasks = true } = {}) {
    const logger = mockServices.logger.mock();
    const notices = new InMemoryTaskNoticesStore();
    const events = new InMemoryTaskEventsStore();
    const auditor = mockServices.auditor.mock();
    return new GoldenPathsTaskBroker({
      announcer: new TaskAnnouncer({
        events: mockServices.events.mock(),
        logger,
      }),
      auditor,
      claims,
      credentials: new InitiatorCredentials({
        auditor,
        auth: mockServices.auth(),
        afterSession: 'portal',
      }),
      hub: new TaskEventHub({ events, notices }),
      keepsState: true,
      logger,
      logs: new LogBatches({ events, logger }),
      maxWorkspaceBytes: 1000,
      repeatable: RepeatableActions.create(),
      running: new RunningTasks({ claims, logger, notices, staleSeconds: 20 }),
      runsTasks,
      secretBox: SecretBox.create(['a key']),
      staleSeconds: 20,
      tasks: store,
      wakeUp,
      workspaces: new InMemoryWorkspacesStore(),
    });
  }
  beforeEach(() => {
    store = new InMemoryTasksStore();
    claims = new InMemoryClaimsStore(store);
    wakeUp = new WakeUp();
  });

  it('hands out a task with the secrets that only it can read', async () => {
    const broker = create();
    const waiting = broker.claim();
    const secrets = { token: 'hush' };
    const { taskId } = await broker.dispatch({ spec, secrets });
    expect(store.rows.get(taskId)?.sealedSecrets).not.toContain('hush');
    const task = await waiting;
    expect(task).toMatchObject({ taskId, secrets });
    await task.complete('completed');
    expect(await broker.get(taskId)).toMatchObject({ status: 'completed' });
  });

  it('asks again after the database was away', async () => {
    const broker = create();
    await broker.dispatch({ spec });
    claims.failing = 1;
    const claimed = broker.claim();
    await new Promise(resolve => setImmediate(resolve));
    wakeUp.ring();
    const task = await claimed;
    expect(task.spec).toEqual(spec);
    await task.complete('failed');
  });

  it('waits for the end where it runs no tasks', async () => {
    const broker = create({ runsTasks: false });
    await broker.dispatch({ spec });
    const stop = new AbortController();
    const claimed = broker.claim({ signal: stop.signal });
    wakeUp.ring();
    stop.abort(new Error('The end'));
    await expect(claimed).rejects.toThrow('The end');
  });

  it('takes up tasks that lost their process', async () => {
    const broker = create();
    const { taskId } = await broker.dispatch({ spec });
    const lost = await broker.claim();
    claims.lost.add(taskId);
    await broker.recoverTasks();
    const again = await broker.claim();
    expect(again.taskId).toBe(taskId);
    await lost.complete('completed');
    expect(await broker.get(taskId)).toMatchObject({ status: 'processing' });
    await again.complete('completed');
    expect(await broker.get(taskId)).toMatchObject({ status: 'completed' });
  });

  it('does not find what is no id', async () => {
    await expect(create().get('no id')).rejects.toThrow('No task with id');
  });
});
