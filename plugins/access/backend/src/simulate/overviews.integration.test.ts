import { matrixSchema, whoCanSchema } from '@callboard/plugin-access-common';
import {
  ADA,
  BOB,
  DELETE,
  ROOT,
  startSimulatorPortal,
} from './__testUtils__/simulatorPortal';
import type { SimulatorPortal } from './__testUtils__/simulatorPortal';

describe('questions about all roles, users and entities', () => {
  let simulator: SimulatorPortal;
  const ask: SimulatorPortal['ask'] = (...request) => simulator.ask(...request);

  beforeAll(async () => {
    simulator = await startSimulatorPortal();
  });
  afterAll(() => simulator?.portal.stop());

  it('finds out who may do something', async () => {
    const whoCan = async (query: string) =>
      whoCanSchema.parse((await ask(`/who-can?${query}`, ROOT)).body);
    expect(await whoCan(`permission=${DELETE}`)).toMatchObject({
      users: [],
      total: 0,
      conditional: 2,
    });
    expect(
      await whoCan(
        `permission=${DELETE}&resourceRef=component:default/bob-app`,
      ),
    ).toMatchObject({ users: [BOB], total: 1 });
    expect(
      await whoCan(
        `permission=${DELETE}&resourceRef=component:default/ada-app&version=2`,
      ),
    ).toEqual({
      users: [ADA],
      total: 1,
      roles: [
        {
          id: 'core',
          title: 'Core team',
          outcome: 'conditional',
          ruleId: 'not-what-others-own',
        },
        { id: 'owners', title: 'Owners', outcome: 'deny' },
      ],
    });
  });

  it('shows the matrix a page of roles at a time', async () => {
    const matrix = async (query: string) =>
      matrixSchema.parse((await ask(`/matrix?${query}`, ROOT)).body);
    const first = await matrix('version=2&plugin=catalog&limit=1');
    expect(first).toMatchObject({
      version: 2,
      total: 2,
      roles: [{ id: 'core' }],
    });
    const column = first.permissions.findIndex(({ name }) => name === DELETE);
    expect(first.cells[0][column]).toEqual({
      outcome: 'conditional',
      ruleId: 'not-what-others-own',
    });
    const second = await matrix(
      `version=2&plugin=catalog&limit=1&cursor=${first.nextCursor}`,
    );
    expect(second).toMatchObject({ roles: [{ id: 'owners' }] });
    expect(second).not.toHaveProperty('nextCursor');
    expect(await matrix('version=2&role=CORE')).toMatchObject({
      roles: [{ id: 'core' }],
      total: 1,
    });
  });

  it('counts what a condition matches', async () => {
    const count = async (condition: object, user: string = ADA) =>
      (
        await ask('/conditions/preview', ROOT, {
          resourceType: 'catalog-entity',
          condition,
          user,
        })
      ).body;
    const owned = {
      rule: 'IS_ENTITY_OWNER',
      params: { claims: ['$ownershipRefs'] },
    };
    expect(await count(owned)).toEqual({
      matches: 1,
      total: 6,
      sample: ['component:default/ada-app'],
    });
    expect(
      await count({
        allOf: [
          { rule: 'IS_ENTITY_KIND', params: { kinds: ['Component'] } },
          { not: { anyOf: [owned] } },
        ],
      }),
    ).toMatchObject({ matches: 1, sample: ['component:default/bob-app'] });
    expect(
      await count({ rule: 'HAS_SPEC', params: { key: 'lifecycle' } }),
    ).toMatchObject({ matches: 2 });
  });

  it.each([
    ['/simulate', { permission: 'no.such' }, 400, /no installed plugin/],
    ['/simulate', { permission: DELETE, user: 'ada' }, 400, /full reference/],
    [
      '/simulate',
      { permission: DELETE, user: 'user:default/x' },
      404,
      /no user/,
    ],
    [
      '/simulate',
      { permission: DELETE, user: 'group:default/x' },
      400,
      /of a user/,
    ],
    ['/simulate', { permission: DELETE, versions: [77] }, 404, /77/],
    [
      '/simulate',
      { permission: 'catalog.location.create', resourceRef: 'a:b/c' },
      400,
      /about no resource/,
    ],
    ['/who-can?permission=no.such', undefined, 400, /no installed plugin/],
    ['/matrix?cursor=x', undefined, 400, /cursor/],
    ['/matrix?version=x', undefined, 404, /no version x/],
    [
      '/conditions/preview',
      { resourceType: 'scaffolder-task', condition: { rule: 'X' } },
      400,
      /cannot|can be counted/,
    ],
    [
      '/conditions/preview',
      { resourceType: 'catalog-entity', condition: { rule: 'NO_SUCH' } },
      400,
      /NO_SUCH/,
    ],
    [
      '/conditions/preview',
      {
        resourceType: 'catalog-entity',
        condition: { rule: 'IS_ENTITY_KIND', params: { kinds: 3 } },
      },
      400,
      /arameters/,
    ],
  ])('refuses %s %j', async (path, body, status, message) => {
    const answer = await ask(path, ROOT, body);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toMatch(message);
  });

  it('refuses a condition that is nested too deep', async () => {
    const depth = 1_000;
    const answer = await ask('/conditions/preview', ROOT, {
      resourceType: 'catalog-entity',
      condition: JSON.parse(
        `${'{"not":'.repeat(depth)}{"rule":"X"}${'}'.repeat(depth)}`,
      ),
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(/^condition: .*nested deeper/);
  });

  it.each(['/permissions', `/who-can?permission=${DELETE}`, '/matrix'])(
    'refuses GET %s to who may not read policies',
    async path => {
      await expect(ask(path, BOB)).resolves.toMatchObject({ status: 403 });
    },
  );

  it('refuses a preview to who may not read policies', async () => {
    const condition = { rule: 'IS_ENTITY_KIND', params: { kinds: ['User'] } };
    await expect(
      ask('/conditions/preview', BOB, {
        resourceType: 'catalog-entity',
        condition,
      }),
    ).resolves.toMatchObject({ status: 403 });
  });
});
