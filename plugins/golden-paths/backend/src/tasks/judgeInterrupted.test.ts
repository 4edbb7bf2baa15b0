import type { StaleTask } from './ClaimsStore';
import { judgeInterrupted } from './judgeInterrupted';
import { RepeatableActions } from './RepeatableActions';

const options = { keepsState: true, repeatable: RepeatableActions.create() };

function task(change: object = {}, spec: object = {}): StaleTask {
  return {
    id: 'a',
    spec: {
      steps: [
        { id: 'pay', action: 'acme:pay' },
        { id: 'pay.twice', action: 'acme:pay' },
      ],
      ...spec,
    },
    runningStep: 'pay',
    ...change,
  } as StaleTask;
}

const checkpoint = (key: string) => ({
  state: { checkpoints: { [`v1.task.checkpoint.${key}`]: {} } },
});

describe('judgeInterrupted', () => {
  it('lets a task go on between steps, or in one that has a checkpoint', () => {
    for (const open of [
      task({ runningStep: undefined }),
      task(checkpoint('pay.done')),
    ]) {
      expect(judgeInterrupted(open, options)).toEqual({ outcome: 'open' });
    }
  });

  it('does not take the checkpoint of another step for one', () => {
    expect(
      judgeInterrupted(task(checkpoint('pay.twice.done')), options),
    ).toEqual({
      outcome: 'failed',
      stepId: 'pay',
      reason: expect.stringContaining('Step pay (acme:pay) was interrupted'),
    });
  });

  it('does not start over where completed steps are not remembered, unless the template asks to', () => {
    const forgetful = { ...options, keepsState: false };
    expect(judgeInterrupted(task(), forgetful)).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('scaffolder.taskRecovery.enabled'),
    });
    const recovery = {
      EXPERIMENTAL_recovery: { EXPERIMENTAL_strategy: 'startOver' },
    };
    expect(judgeInterrupted(task({}, recovery), forgetful)).toEqual({
      outcome: 'open',
    });
  });
});
