import {
  testDatabase,
  type TestDatabase,
} from '@callboard/backend-kit/testUtils';
import { TaskPortal, type Step } from './__testUtils__/TaskPortal';
import { TestActions } from './__testUtils__/TestActions';

const STEPS: Step[] = [
  { id: 'before', action: 'test:write' },
  { id: 'gate', action: 'test:gate' },
  { id: 'after', action: 'test:read' },
  { id: 'cleanup', action: 'test:note', if: '${{ always() }}' },
  { id: 'sorry', action: 'test:note', if: '${{ failure() }}' },
];

describe('a task that waits', () => {
  let actions: TestActions;
  let database: TestDatabase;
  let portal: TaskPortal;

  beforeEach(async () => {
    actions = new TestActions();
    database = await testDatabase('tasks');
    portal = await TaskPortal.start({ actions, database: database.name });
  });
  afterEach(async () => {
    await portal.stop();
    await database.drop();
  });

  it('is put aside without an end, and runs none of its other steps', async () => {
    const id = await portal.create(STEPS, { secrets: { token: 'hush' } });
    await portal.reaches(id, 'waiting');

    expect(actions.ran).toEqual(['before', 'gate']);
    const events = await portal.events(id);
    expect(events.map(({ type }) => type)).not.toContain('completion');
    expect(events.map(({ body }) => body.status)).not.toContain('failed');
    expect(events.at(-1)?.body).toEqual({
      message: 'Waits for the approval of group:default/platform',
      stepId: 'gate',
      status: 'waiting',
    });
    expect(await portal.secretsOf(id)).toContain('callboard:sealed');
    expect(portal.published.at(-1)).toMatchObject({ id, status: 'waiting' });
  });

  it('goes on when another plugin says so, with the files of its steps', async () => {
    const id = await portal.create(STEPS);
    await portal.reaches(id, 'waiting');
    actions.open = true;

    const path = `/golden-paths/tasks/${id}/resume`;
    expect((await portal.ask('post', path)).status).toBe(403);
    expect(await portal.resumeClient.resume(id)).toBe('resumed');

    await portal.reaches(id, 'completed');
    expect(actions.ran).toEqual(['before', 'gate', 'gate', 'after', 'cleanup']);
    expect(actions.read).toEqual(['from an earlier step']);
    expect(await portal.suspended.resume(id)).toBe('gone');
  });

  it('may be asked to go on before it waits, and while it runs again', async () => {
    const id = await portal.create([{ id: 'hang', action: 'test:hang' }]);
    expect(await portal.suspended.resume(id)).toBe('running');
    await portal.reaches(id, 'processing');
    expect(await portal.suspended.resume(id)).toBe('running');
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await portal.suspended.resume(nobody)).toBe('gone');
  });

  it('waits again when it is asked to go on too early', async () => {
    const id = await portal.create(STEPS);
    await portal.reaches(id, 'waiting');
    await portal.suspended.resume(id);
    await portal.reaches(id, 'open', 'processing').catch(() => undefined);
    await portal.reaches(id, 'waiting');
    expect(actions.ran.filter(step => step === 'before')).toHaveLength(1);
  });

  it('ends at once when it is cancelled', async () => {
    const id = await portal.create(STEPS, { secrets: { token: 'hush' } });
    await portal.reaches(id, 'waiting');
    const { body } = await portal.ask('post', `/v2/tasks/${id}/cancel`);
    expect(body).toEqual({ status: 'cancelled' });
    expect(await portal.status(id)).toBe('cancelled');
    expect(await portal.secretsOf(id)).toBeNull();
    const events = await portal.events(id);
    expect(events.slice(-2).map(({ type }) => type)).toEqual([
      'cancelled',
      'completion',
    ]);
    expect(await portal.suspended.resume(id)).toBe('gone');
    expect(await portal.knex('golden_paths_workspaces')).toEqual([]);
  });

  it('counts its rounds, and shows what its steps put out', async () => {
    const id = await portal.create([
      { id: 'first', action: 'test:note' },
      { id: 'gate', action: 'test:gate' },
    ]);
    await portal.reaches(id, 'waiting');
    expect(await portal.suspended.roundOf(id)).toBe(1);
    expect(await portal.suspended.outputsOf(id)).toEqual({
      first: { did: 'it' },
    });
    await portal.broker.cancel(id);
    await portal.broker.retry({ taskId: id });
    expect(await portal.suspended.roundOf(id)).toBe(2);
  });

  it('fails where the runner does not remember completed steps', async () => {
    const plain = await TaskPortal.start({
      actions,
      database: database.name,
      scaffolder: { taskRecovery: { enabled: false } },
    });
    await portal.stop();
    const id = await plain.create([{ id: 'gate', action: 'test:gate' }]);
    await plain.reaches(id, 'failed');
    const { body } = (await plain.events(id)).at(-1) ?? {};
    expect(body).toMatchObject({
      error: {
        message: expect.stringContaining('scaffolder.taskRecovery.enabled'),
      },
    });
    await plain.stop();
  });
});
