import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Simulation, TrailStep } from '@callboard/plugin-access-common';
import { FakeSimulator } from './__testUtils__/FakeSimulator';
import { AuthorizedSimulatorService } from './AuthorizedSimulatorService';

const credentials = mockCredentials.user('user:default/ada');
const permission = 'catalog.entity.delete';
const step = (outcome: TrailStep['outcome']): TrailStep => ({
  ruleId: outcome,
  effect: 'allow',
  outcome,
  why: 'It says so',
});

function serviceFor(
  result: AuthorizeResult.ALLOW | AuthorizeResult.DENY,
  answer?: Partial<Simulation>,
) {
  const inner = new FakeSimulator(answer);
  const service = AuthorizedSimulatorService.create({
    inner,
    permissions: mockServices.permissions({ result }),
  });
  return { inner, service };
}

describe('AuthorizedSimulatorService', () => {
  it('lets through everything for those who read policies', async () => {
    const trail = [step('decided'), step('not-in-role')];
    const { inner, service } = serviceFor(AuthorizeResult.ALLOW, { trail });
    const question = {
      user: 'user:default/bob',
      permission,
      versions: [3],
    };
    await expect(
      service.simulate(question, { credentials }),
    ).resolves.toMatchObject({ items: [{ trail }] });
    await service.getInstallation({ credentials });
    await service.whoCan({ permission }, { credentials });
    await service.getMatrix({ limit: 5 }, { credentials });
    expect(inner.asked).toEqual([
      question,
      'installation',
      { permission },
      { limit: 5 },
    ]);
  });

  it('lets through nothing but questions about oneself for others', async () => {
    const { inner, service } = serviceFor(AuthorizeResult.DENY);
    const options = { credentials };
    const condition = { rule: 'IS_ENTITY_KIND' };
    const refused = [
      service.getInstallation(options),
      service.whoCan({ permission }, options),
      service.getMatrix({ limit: 5 }, options),
      service.previewCondition({ resourceType: 'x', condition }, options),
      service.simulate({ permission, user: 'user:default/bob' }, options),
      service.simulate({ permission, versions: ['published', 2] }, options),
      service.simulate(
        { permission, user: 'user:default/ada' },
        { credentials: mockCredentials.service('user:default/ada') },
      ),
    ];
    for (const call of refused) {
      await expect(call).rejects.toThrow('access.policy.read');
    }
    expect(inner.asked).toEqual([]);

    await service.simulate({ permission, user: 'User:Default/Ada' }, options);
    expect(inner.asked).toEqual([{ permission }]);
  });

  it('keeps rules about others to itself', async () => {
    const { service } = serviceFor(AuthorizeResult.DENY, {
      trail: [
        step('decided'),
        step('not-in-role'),
        step('condition-not-met'),
        step('other-permission'),
        step('overruled'),
      ],
    });
    const { items } = await service.simulate({ permission }, { credentials });
    expect(items[0].trail.map(({ outcome }) => outcome)).toEqual([
      'decided',
      'overruled',
    ]);
  });

  it('keeps conditions to itself, which may name what is hidden', async () => {
    const { service } = serviceFor(AuthorizeResult.DENY, {
      outcome: 'conditional',
      condition: { rule: 'HAS_METADATA', params: { value: 'secret' } },
    });
    const answer = await service.simulate({ permission }, { credentials });
    expect(answer.items[0].outcome).toBe('conditional');
    expect(JSON.stringify(answer)).not.toContain('HAS_METADATA');
  });

  it('does not say why a resource is denied, or that there is none', async () => {
    const { service } = serviceFor(AuthorizeResult.DENY, {
      outcome: 'deny',
      condition: { rule: 'IS_ENTITY_OWNER' },
      decidedBy: { kind: 'rule', ruleId: 'secret' },
      resourceMissing: true,
      trail: [step('decided')],
    });
    const { items } = await service.simulate(
      { permission, resourceRef: 'component:default/x' },
      { credentials },
    );
    expect(items[0]).not.toHaveProperty('resourceMissing');
    expect(items[0]).toMatchObject({
      outcome: 'deny',
      decidedBy: { kind: 'default' },
      trail: [],
    });
  });

  it('passes on that permissions cannot be checked', async () => {
    const permissions = mockServices.permissions.mock({
      authorize: async () => {
        throw new Error('database is away');
      },
    });
    const service = AuthorizedSimulatorService.create({
      inner: new FakeSimulator(),
      permissions,
    });
    await expect(
      service.simulate({ permission }, { credentials }),
    ).rejects.toThrow('database is away');
  });
});
