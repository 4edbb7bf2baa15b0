import {
  installationSchema,
  simulateResponseSchema,
} from '@callboard/plugin-access-common';
import {
  ADA,
  BOB,
  DELETE,
  ROOT,
  startSimulatorPortal,
} from './__testUtils__/simulatorPortal';
import type { SimulatorPortal } from './__testUtils__/simulatorPortal';

describe('the simulator', () => {
  let simulator: SimulatorPortal;
  const ask: SimulatorPortal['ask'] = (...request) => simulator.ask(...request);

  beforeAll(async () => {
    simulator = await startSimulatorPortal();
  });
  afterAll(() => simulator?.portal.stop());

  const simulate = async (user: string, body: object) => {
    const answer = await ask('/simulate', user, body);
    return answer.status === 200
      ? simulateResponseSchema.parse(answer.body).items
      : answer;
  };

  it('describes what is installed, for those who read policies', async () => {
    const { body } = await ask('/permissions', ROOT);
    const { permissions, resourceTypes } = installationSchema.parse(body);
    expect(permissions).toContainEqual({
      name: DELETE,
      pluginId: 'catalog',
      action: 'delete',
      resourceType: 'catalog-entity',
    });
    expect(permissions).toContainEqual({
      name: 'access.audit.read',
      pluginId: 'access',
      action: 'read',
    });
    const [entities] = resourceTypes;
    expect(entities).toMatchObject({ pluginId: 'catalog', hasOwners: true });
    expect(
      entities.rules.find(({ name }) => name === 'IS_ENTITY_OWNER'),
    ).toMatchObject({
      paramsSchema: { properties: { claims: { type: 'array' } } },
    });
    await expect(ask('/permissions', ADA)).resolves.toMatchObject({
      status: 403,
    });
  });

  it('answers for versions side by side, with nested groups', async () => {
    const question = {
      user: ADA,
      permission: DELETE,
      versions: ['published', 2],
    };
    expect(await simulate(ROOT, question)).toMatchObject([
      {
        version: 1,
        outcome: 'conditional',
        decidedBy: { ruleId: 'owners-change-what-they-own' },
        condition: { rule: 'IS_ENTITY_OWNER' },
      },
      { version: 2, roles: ['core', 'owners'], outcome: 'conditional' },
    ]);
    const about = async (name: string) =>
      simulate(ROOT, { ...question, resourceRef: `component:default/${name}` });
    expect(await about('ada-app')).toMatchObject([
      { outcome: 'allow' },
      { outcome: 'allow', decidedBy: { ruleId: 'core-deletes' } },
    ]);
    expect(await about('bob-app')).toMatchObject([
      { outcome: 'deny', decidedBy: { kind: 'default' } },
      { outcome: 'deny', decidedBy: { ruleId: 'not-what-others-own' } },
    ]);
    expect(await about('lost')).toMatchObject([
      { outcome: 'deny', resourceMissing: true },
      { outcome: 'deny', resourceMissing: true },
    ]);
  });

  it('answers as the permission backend decides', async () => {
    for (const name of ['ada-app', 'bob-app', 'lost']) {
      const resourceRef = `component:default/${name}`;
      const [{ outcome }] = (await simulate(ADA, {
        permission: DELETE,
        resourceRef,
      })) as { outcome: string }[];
      const { body } = await simulator.portal.ask('/permission/authorize', {
        user: ADA,
        body: {
          items: [
            {
              id: '1',
              resourceRef,
              permission: {
                type: 'resource',
                name: DELETE,
                attributes: { action: 'delete' },
                resourceType: 'catalog-entity',
              },
            },
          ],
        },
      });
      expect(body.items[0].result.toLowerCase()).toBe(outcome);
    }
  });

  it('lets everybody ask about themselves, and about nobody else', async () => {
    const own = { permission: 'access.policy.read' };
    expect(await simulate(BOB, { ...own, user: BOB })).toMatchObject([
      {
        user: BOB,
        outcome: 'deny',
        trail: [{ ruleId: 'operation-is-for-operators', outcome: 'decided' }],
      },
    ]);
    expect(await simulate(ROOT, own)).toMatchObject([
      { outcome: 'allow', decidedBy: { kind: 'admin' } },
    ]);
    for (const body of [
      { ...own, user: ADA },
      { ...own, versions: [2] },
      { ...own, versions: ['published', 1] },
    ]) {
      expect(await simulate(BOB, body)).toMatchObject({ status: 403 });
    }
  });

  it('does not tell who may not read policies whether a resource exists', async () => {
    const [lost, others] = await Promise.all(
      ['lost', 'ada-app'].map(async name => {
        const resourceRef = `component:default/${name}`;
        const [item] = (await simulate(BOB, {
          permission: DELETE,
          resourceRef,
        })) as object[];
        return { ...item, resourceRef: undefined };
      }),
    );
    expect(lost).toEqual(others);
  });

  it('offers its actions to those who may use them', async () => {
    const listed = async (user: string) => {
      const { body } = await ask('/.backstage/actions/v1/actions', user);
      return body.actions.map(({ id }: { id: string }) => id);
    };
    expect(await listed(ROOT)).toEqual(['access:simulate', 'access:who-can']);
    expect(await listed(BOB)).toEqual(['access:simulate']);
    const { body } = await ask(
      '/.backstage/actions/v1/actions/access%3Asimulate/invoke',
      BOB,
      { permission: DELETE, resourceRef: 'component:default/bob-app' },
    );
    expect(body.output).toMatchObject({
      outcome: 'allow',
      roles: ['everybody', 'visitors', 'people', 'owners'],
    });
  });
});
