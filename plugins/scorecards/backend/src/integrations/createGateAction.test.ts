import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { GateAnswer } from '@callboard/plugin-scorecards-common';
import { createGateAction } from './createGateAction';

const PASSED: GateAnswer = {
  entityRef: 'component:default/orders',
  track: 'production',
  required: { id: 'silver', title: 'Silver' },
  level: 'silver',
  outcome: 'pass',
  mode: 'enforce',
  blocking: false,
  failing: [],
  checks: [],
  url: 'https://portal.test/catalog/default/component/orders/scorecards',
};

const FAILED: GateAnswer = {
  ...PASSED,
  outcome: 'fail',
  level: 'bronze',
  blocking: true,
  failing: [
    {
      check: 'runbook',
      title: 'Has a runbook',
      severity: 'high',
      outcome: 'fail',
      reason: 'No link is a runbook.',
      fix: 'Add one.',
    },
  ],
};

describe('scorecards:gate', () => {
  const run = async (
    answer: GateAnswer,
    stopOn?: 'blocking' | 'failing' | 'never',
  ) => {
    const outputs: Record<string, unknown> = {};
    const asked: object[] = [];
    const action = createGateAction(async request => {
      asked.push(request);
      return answer;
    });
    await action.handler({
      ...createMockActionContext({
        input: { entityRef: answer.entityRef, track: 'production', stopOn },
      }),
      output: (name: string, value: unknown) => {
        outputs[name] = value;
      },
    });
    return { outputs, asked };
  };

  it('goes on when the level is reached', async () => {
    const { outputs, asked } = await run(PASSED);
    expect(outputs).toMatchObject({ outcome: 'pass', level: 'silver' });
    expect(asked).toEqual([
      { entityRef: 'component:default/orders', track: 'production' },
    ]);
  });

  it('fails with what stands in the way, and where to read on', async () => {
    await expect(run(FAILED)).rejects.toThrow(
      'component:default/orders does not reach Silver on production: Has a runbook. https://portal.test/catalog/default/component/orders/scorecards says how to fix it',
    );
  });

  it('heeds the mode of the track unless told otherwise', async () => {
    const warned: GateAnswer = { ...FAILED, mode: 'warn', blocking: false };
    const { outputs } = await run(warned);
    expect(outputs).toMatchObject({ outcome: 'fail', failing: ['runbook'] });
    await expect(run(warned, 'failing')).rejects.toThrow('does not reach');
    await expect(run(FAILED, 'never')).resolves.toMatchObject({
      outputs: { outcome: 'fail' },
    });
  });
});
