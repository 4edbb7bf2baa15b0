import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import type { PolicyDocument } from '@callboard/plugin-access-common';
import {
  installationSchema,
  matrixSchema,
  simulateResponseSchema,
  whoCanSchema,
} from '@callboard/plugin-access-common';
import {
  catalogOf,
  componentOf,
  startTestPortal,
  untilFilled,
} from '../enforce/__testUtils__/testPortal';
import type { TestPortal } from '../enforce/__testUtils__/testPortal';
import { permissionPlugin } from '../enforce/permissionPlugin';
import { accessPlugin } from '../plugin';

const ROOT = 'user:default/root';
const ADA = 'user:default/ada';
const BOB = 'user:default/bob';
const DELETE = 'catalog.entity.delete';

const person = (kind: 'User' | 'Group', name: string, spec: object): Entity => {
  const { metadata } = componentOf(name, name);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata,
    spec: { ...spec },
  };
};

const draft: PolicyDocument = {
  roles: [
    { id: 'core', title: 'Core team', members: ['group:default/core'] },
    { id: 'owners', title: 'Owners', members: ['owners'] },
  ],
  rules: [
    {
      id: 'core-deletes',
      effect: 'allow',
      roles: ['core'],
      match: { permissions: [DELETE] },
    },
    {
      id: 'not-what-others-own',
      effect: 'deny',
      roles: ['core'],
      match: { permissions: [DELETE], resourceTypes: ['catalog-entity'] },
      condition: {
        not: { rule: 'IS_ENTITY_OWNER', params: { claims: '$ownershipRefs' } },
      },
    },
  ],
  defaults: { read: 'allow', other: 'deny' },
};

describe('the simulator', () => {
  let portal: TestPortal;
  const ask = (path: string, user: string, body?: object) =>
    portal.ask(`/access${path}`, { user, ...(body && { body }) });
  const simulate = async (user: string, body: object) => {
    const answer = await ask('/simulate', user, body);
    return answer.status === 200
      ? simulateResponseSchema.parse(answer.body).items
      : answer;
  };

  beforeAll(async () => {
    portal = await startTestPortal({
      features: [
        accessPlugin,
        permissionPlugin,
        catalogPlugin,
        catalogOf([
          componentOf('ada'),
          componentOf('bob'),
          person('User', 'ada', { memberOf: ['core-web'] }),
          person('User', 'bob', { memberOf: [] }),
          person('Group', 'core', { type: 'team', children: [] }),
          person('Group', 'core-web', {
            type: 'team',
            parent: 'core',
            children: [],
          }),
        ]),
      ],
      config: {
        access: { admins: [ROOT] },
        catalog: { rules: [{ allow: ['Component', 'User', 'Group'] }] },
      },
    });
    await untilFilled(portal, 6);
    await ask('/policies', ROOT, { document: draft });
  });
  afterAll(() => portal?.stop());

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
      const { body } = await portal.ask('/permission/authorize', {
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
        trail: [{ ruleId: 'operation-is-for-admins', outcome: 'decided' }],
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
