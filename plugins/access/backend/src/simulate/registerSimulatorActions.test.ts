import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { FakeSimulator } from './__testUtils__/FakeSimulator';
import { registerSimulatorActions } from './registerSimulatorActions';

function register(simulator: FakeSimulator) {
  const actionsRegistry = actionsRegistryServiceMock();
  registerSimulatorActions({ actionsRegistry, simulator });
  return actionsRegistry;
}

describe('the actions of the simulator', () => {
  it('answer whether somebody may, without rules about other permissions', async () => {
    const step = { ruleId: 'a', effect: 'allow' as const, why: 'So' };
    const simulator = new FakeSimulator({
      trail: [
        { ...step, outcome: 'decided' },
        { ...step, outcome: 'other-permission' },
      ],
    });
    const input = {
      user: 'user:default/ada',
      permission: 'catalog.entity.delete',
      resourceRef: 'component:default/checkout',
    };
    await expect(
      register(simulator).invoke({ id: 'test:simulate', input }),
    ).resolves.toEqual({
      output: {
        outcome: 'allow',
        decidedBy: { kind: 'default' },
        roles: ['people'],
        trail: [{ ...step, outcome: 'decided' }],
      },
    });
    expect(simulator.asked).toEqual([input]);
  });

  it('refuse what is no reference of a user', async () => {
    await expect(
      register(new FakeSimulator()).invoke({
        id: 'test:simulate',
        input: { user: 'ada', permission: 'catalog.entity.delete' },
      }),
    ).rejects.toThrow(/^user: must be a full reference/);
  });

  it('answer who may', async () => {
    const simulator = new FakeSimulator();
    await expect(
      register(simulator).invoke({
        id: 'test:who-can',
        input: { permission: 'catalog.entity.delete' },
      }),
    ).resolves.toEqual({
      output: {
        users: ['user:default/ada'],
        total: 1,
        roles: [{ id: 'core', title: 'Core', outcome: 'allow' }],
      },
    });
  });
});
