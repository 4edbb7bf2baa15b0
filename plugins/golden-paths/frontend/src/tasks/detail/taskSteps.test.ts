import type { TaskStream } from '@backstage/plugin-scaffolder-react';
import { aTask } from '../__testUtils__/aTask';
import { logFile, taskStatus, taskSteps } from './taskSteps';

const idle: TaskStream = {
  cancelled: false,
  completed: false,
  loading: false,
  task: aTask(),
  steps: {},
  stepLogs: {},
};

describe('taskSteps', () => {
  it('lists the steps of the task, those not heard of as open', () => {
    const steps = taskSteps({
      ...idle,
      steps: { check: { id: 'check', status: 'failed' } },
      stepLogs: { check: ['one', 'two'] },
    });
    expect(steps).toMatchObject([
      { name: 'Check', status: 'failed', log: ['one', 'two'] },
      { name: 'Publish', status: 'open', log: [] },
    ]);
    expect(logFile(steps)).toBe('# Check\none\ntwo\n');
  });
});

it('lets go of a step that waited when the task is cancelled', () => {
  const [step] = taskSteps({
    ...idle,
    cancelled: true,
    steps: {
      check: {
        id: 'check',
        // A state of our own task broker.
        status: 'waiting' as 'open',
        startedAt: '2026-01-31T10:00:00.000Z',
      },
    },
  });
  expect(step).toMatchObject({ status: 'cancelled' });
  expect(step.startedAt).toBeUndefined();
});

describe('taskStatus', () => {
  it('follows the stream', () => {
    const running = { check: { id: 'check', status: 'processing' as const } };
    expect(taskStatus({ ...idle, loading: true })).toBe('completed');
    expect(taskStatus(idle)).toBe('open');
    expect(taskStatus({ ...idle, steps: running })).toBe('processing');
    expect(
      taskStatus({
        ...idle,
        // A state of our own task broker.
        steps: { check: { id: 'check', status: 'waiting' as 'open' } },
      }),
    ).toBe('waiting');
    expect(taskStatus({ ...idle, completed: true })).toBe('completed');
    expect(
      taskStatus({ ...idle, completed: true, error: new Error('no') }),
    ).toBe('failed');
    expect(taskStatus({ ...idle, cancelled: true, completed: true })).toBe(
      'cancelled',
    );
  });
});
