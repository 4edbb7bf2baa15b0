import { ConflictError } from '@backstage/errors';
import { mockServices } from '@backstage/backend-test-utils';
import { PublishedIndexTask } from './PublishedIndexTask';

function setup() {
  const slept: number[] = [];
  const triggerTask = jest.fn(async (_id: string) => {});
  const scheduled = { run: jest.fn(async () => {}) };
  const logger = mockServices.logger.mock();
  const task = new PublishedIndexTask({
    scheduled,
    scheduler: { triggerTask },
    logger,
    sleep: async milliseconds => {
      slept.push(milliseconds);
      await new Promise(setImmediate);
    },
  });
  return { task, triggerTask, scheduled, slept, logger };
}

const definition = { id: 'search_index_techdocs', fn: async () => {} };

describe('PublishedIndexTask', () => {
  it('runs on its schedule', async () => {
    const { task, scheduled } = setup();
    await task.run(definition);
    expect(scheduled.run).toHaveBeenCalledWith(definition);
  });

  it('runs once for what is published together', async () => {
    const { task, triggerTask, slept } = setup();
    await task.run(definition);
    await Promise.all([task.trigger(), task.trigger(), task.trigger()]);
    expect(triggerTask).toHaveBeenCalledTimes(1);
    expect(triggerTask).toHaveBeenCalledWith('search_index_techdocs');
    expect(slept).toEqual([2000]);
    await task.trigger();
    expect(triggerTask).toHaveBeenCalledTimes(2);
  });

  it('runs again after a run that was under way', async () => {
    const { task, triggerTask, slept } = setup();
    await task.run(definition);
    triggerTask.mockRejectedValueOnce(new ConflictError('running'));
    await task.trigger();
    expect(triggerTask).toHaveBeenCalledTimes(2);
    expect(slept).toEqual([2000, 5000, 2000]);
  });

  it('waits for the search to start, and logs what it cannot do', async () => {
    const { task, triggerTask, logger } = setup();
    await task.trigger();
    expect(triggerTask).not.toHaveBeenCalled();
    await task.run(definition);
    triggerTask.mockRejectedValueOnce(new Error('no database'));
    await task.trigger();
    expect(logger.error).toHaveBeenCalledWith(
      'The index of docs could not be started',
      expect.any(Error),
    );
  });
});
