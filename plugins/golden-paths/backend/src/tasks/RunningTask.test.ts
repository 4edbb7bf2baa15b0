import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { TaskSpec } from '@backstage/plugin-scaffolder-common';
import { InMemoryTaskNoticesStore } from './__testUtils__/InMemoryTaskNoticesStore';
import { InMemoryTaskEventsStore } from './__testUtils__/InMemoryTaskEventsStore';
import { InMemoryClaimsStore } from './__testUtils__/InMemoryClaimsStore';
import { InMemoryTasksStore } from './__testUtils__/InMemoryTasksStore';
import { InMemoryWorkspacesStore } from './__testUtils__/InMemoryWorkspacesStore';
import { InitiatorCredentials } from './InitiatorCredentials';
import { LogBatches } from './LogBatches';
import { RepeatableActions } from './RepeatableActions';
import { RunningTask } from './RunningTask';
import { RunningTasks } from './RunningTasks';
import { TaskAnnouncer } from './TaskAnnouncer';
import { TaskSuspendedError } from './TaskSuspendedError';
import { TaskWorkspace } from './TaskWorkspace';

const spec = {
  steps: [
    { id: 'fetch', action: 'fetch:plain' },
    { id: 'publish', action: 'publish:gitea' },
  ],
} as TaskSpec;
const waits = new TaskSuspendedError('a webhook');
const error = { name: waits.name, message: waits.message };

describe('RunningTask', () => {
  const folder = createMockDirectory();
  let workspaces: InMemoryWorkspacesStore;
  let store: InMemoryTasksStore;
  let claims: InMemoryClaimsStore;
  let events: InMemoryTaskEventsStore;

  beforeEach(() => {
    store = new InMemoryTasksStore();
    claims = new InMemoryClaimsStore(store);
    events = new InMemoryTaskEventsStore();
    workspaces = new InMemoryWorkspacesStore();
  });

  async function begin(keepsState = true, taskSpec = spec) {
    const logger = mockServices.logger.mock();
    const running = new RunningTasks({
      staleSeconds: 20,
      claims,
      logger,
      notices: new InMemoryTaskNoticesStore(),
    });
    await store.add({ id: 'a', spec: taskSpec, sealedSecrets: 'sealed' });
    const claimed = await claims.claim('claim');
    if (!claimed) {
      throw new Error('There is a task');
    }
    const task = new RunningTask({
      announcer: new TaskAnnouncer({
        events: mockServices.events.mock(),
        logger,
      }),
      claims,
      credentials: new InitiatorCredentials({
        auditor: mockServices.auditor.mock(),
        auth: mockServices.auth(),
        afterSession: 'portal',
      }),
      keepsState,
      logs: new LogBatches({ events, logger }),
      repeatable: RepeatableActions.create(),
      running,
      secrets: { token: 'hush' },
      task: claimed,
      workspace: new TaskWorkspace({
        taskId: 'a',
        hasFiles: true,
        store: workspaces,
        maxBytes: 10_000,
      }),
    });
    running.add(task);
    return task;
  }
  const row = () => store.rows.get('a');

  it('marks a step before it runs, and clears it with the output', async () => {
    const task = await begin();
    await task.emitLog('Begins', { stepId: 'publish', status: 'processing' });
    expect(row()?.runningStep).toBe('publish');
    await task.updateStepState({
      stepId: 'publish',
      status: 'completed',
      output: { url: 'x' },
    });
    expect(row()?.state).toEqual({
      steps: { publish: { status: 'completed', output: { url: 'x' } } },
    });
  });

  it('stores a last step that may be run again with the end', async () => {
    const task = await begin(true, {
      steps: [{ id: 'fetch', action: 'fetch:plain' }],
    } as TaskSpec);
    await task.emitLog('Begins', { stepId: 'fetch', status: 'processing' });
    const done = { status: 'completed' as const, output: {} };
    await task.updateStepState({ stepId: 'fetch', ...done });
    expect(row()?.state).toBeUndefined();
    await task.complete('completed');
    expect(row()?.state).toEqual({ steps: { fetch: done } });
  });

  it('keeps the newest state, whoever asks for it', async () => {
    const task = await begin();
    const before = await task.getTaskState();
    await Promise.all(
      ['one', 'two'].map(key =>
        task.updateCheckpoint({ key, status: 'success', value: key }),
      ),
    );
    expect(Object.keys(row()?.state?.checkpoints ?? {})).toEqual([
      'one',
      'two',
    ]);
    const state = await task.getTaskState();
    await task.updateCheckpoint({ key: 'three', status: 'success', value: 3 });
    expect(before).toBeUndefined();
    expect(state).not.toHaveProperty('state.checkpoints.three');
  });

  it('keeps the files of a step that others follow, and not of the last one', async () => {
    const task = await begin();
    const keep = async (content: string) => {
      folder.setContent({ 'a.txt': content });
      await task.serializeWorkspace({ path: folder.path });
      return workspaces.saves;
    };
    await task.emitLog('Begins', { stepId: 'fetch', status: 'processing' });
    expect(await keep('one')).toBe(1);
    await task.emitLog('Begins', { stepId: 'publish', status: 'processing' });
    expect(await keep('two, two')).toBe(1);
    await task.updateCheckpoint({ key: 'a', status: 'success', value: 1 });
    expect(await keep('three')).toBe(2);
  });

  it('keeps the files of a last step that has failed', async () => {
    const task = await begin();
    await task.emitLog('Begins', { stepId: 'publish', status: 'processing' });
    await task.emitLog('Fails', { stepId: 'publish', status: 'failed' });
    folder.setContent({ 'a.txt': 'one' });
    await task.serializeWorkspace({ path: folder.path });
    expect(workspaces.saves).toBe(1);
  });

  it('stops the runner in the moment its step begins to wait, and hides what follows', async () => {
    const task = await begin();
    await task.emitLog(`${waits.stack}`, { stepId: 'fetch', status: 'failed' });
    expect(task.cancelSignal.aborted).toBe(true);
    await task.emitLog('Skipped', { stepId: 'publish', status: 'skipped' });
    await task.complete('failed', { error });
    expect(events.messages()).toEqual(['Waits for a webhook']);
    expect(row()).toMatchObject({
      status: 'waiting',
      sealedSecrets: 'sealed',
      note: { waitingFor: 'Waits for a webhook' },
    });
    expect(task.done).toBe(true);
  });

  it('fails instead of waiting where it could not go on', async () => {
    const task = await begin(false);
    await task.emitLog(`${waits.stack}`, { stepId: 'fetch', status: 'failed' });
    expect(task.cancelSignal.aborted).toBe(false);
    await task.complete('failed', { error });
    expect(row()).toMatchObject({
      status: 'failed',
      note: {
        error: {
          message:
            'Waits for a webhook, which needs scaffolder.taskRecovery.enabled: true',
        },
      },
    });
  });

  it('writes its last lines with its end', async () => {
    const task = await begin();
    await task.emitLog('The last line');
    await task.complete('completed', { output: {} });
    expect(claims.lastLines).toEqual(['The last line']);
    expect(row()).toMatchObject({
      status: 'completed',
      sealedSecrets: undefined,
    });
  });
});
