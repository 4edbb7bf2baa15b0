import { mockCredentials } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogLocationCreatePermission,
} from '@backstage/plugin-catalog-common/alpha';
import type { PolicyDocument } from '@callboard/plugin-access-common';
import { ownersPolicy, publish } from './__testUtils__/policies';
import {
  catalogOf,
  componentOf,
  startTestPortal,
  untilFilled,
} from './__testUtils__/testPortal';
import type { TestPortal } from './__testUtils__/testPortal';
import { permissionPlugin } from './permissionPlugin';

const ada = 'user:default/ada';
/** Owners also read only what they own. */
const ownOnly: PolicyDocument = {
  ...ownersPolicy,
  rules: [
    ...ownersPolicy.rules,
    {
      id: 'owners-read',
      effect: 'allow',
      roles: ['owners'],
      match: { permissions: ['catalog.entity.read'] },
    },
  ],
  defaults: { read: 'deny', other: 'deny' },
};
/** What they own and all that is deprecated, but nothing that is secret. */
const alternatives: PolicyDocument = {
  ...ownOnly,
  roles: [...ownOnly.roles, { id: 'all', title: 'All', members: ['everyone'] }],
  rules: [
    ...ownOnly.rules,
    {
      id: 'deprecated',
      effect: 'allow',
      roles: ['all'],
      match: {
        permissions: ['catalog.entity.read'],
        resourceTypes: ['catalog-entity'],
      },
      condition: {
        rule: 'HAS_SPEC',
        params: { key: 'lifecycle', value: 'deprecated' },
      },
    },
    {
      id: 'secret',
      effect: 'deny',
      roles: ['all'],
      match: {
        permissions: ['catalog.entity.read'],
        resourceTypes: ['catalog-entity'],
      },
      condition: { rule: 'HAS_LABEL', params: { label: 'secret' } },
    },
  ],
};
const withLifecycle = (
  entity: ReturnType<typeof componentOf>,
  lifecycle: string,
) => ({ ...entity, spec: { ...entity.spec, lifecycle } });
const secret = componentOf('ada', 'secret');
secret.metadata.labels = { secret: 'yes' };

describe('the plugin permission', () => {
  const published = publish(ownersPolicy);
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await startTestPortal({
      published,
      features: [
        permissionPlugin,
        catalogPlugin,
        catalogOf([
          componentOf('ada'),
          componentOf('bob'),
          withLifecycle(componentOf('bob', 'old'), 'deprecated'),
          secret,
        ]),
      ],
    });
    await untilFilled(portal, 4);
  });
  afterAll(() => portal?.stop());
  beforeEach(() => {
    published.current = publish(ownersPolicy).current;
    published.confirmedAt = Date.now();
    portal.records.splice(0);
    portal.requests();
  });

  const authorize = (items: object[], user: string = ada) =>
    portal.ask('/permission/authorize', {
      user,
      body: {
        items: items.map((item, index) => ({ id: `${index}`, ...item })),
      },
    });

  it('answers a browser by the policy, without calling the catalog', async () => {
    const { status, body } = await authorize([
      { permission: catalogLocationCreatePermission },
      {
        permission: catalogEntityDeletePermission,
        resourceRef: 'component:default/ada-app',
      },
      {
        permission: catalogEntityDeletePermission,
        resourceRef: [
          'component:default/bob-app',
          'component:default/ada-app',
          'component:default/lost',
        ],
      },
    ]);
    expect(status).toBe(200);
    expect(body).toEqual({
      items: [
        { id: '0', result: 'ALLOW' },
        { id: '1', result: 'ALLOW' },
        { id: '2', result: ['DENY', 'ALLOW', 'DENY'] },
      ],
    });
    expect(portal.requests()).toEqual(['POST /api/permission/authorize']);
  });

  it('reads the catalog under conditions without a call', async () => {
    published.current = publish(ownOnly, 2).current;
    const { body } = await portal.ask(
      '/catalog/entities/by-query?orderField=metadata.name,asc',
      { user: ada },
    );
    expect(body).toMatchObject({
      totalItems: 2,
      items: [
        { metadata: { name: 'ada-app' } },
        { metadata: { name: 'secret' } },
      ],
    });
    const other = await portal.ask(
      '/catalog/entities/by-name/component/default/bob-app',
      { user: ada },
    );
    expect(other.status).toBe(404);
    expect(portal.requests()).toEqual([
      'GET /api/catalog/entities/by-query',
      'GET /api/catalog/entities/by-name/component/default/bob-app',
    ]);
  });

  it('counts and groups exactly what alternatives let through', async () => {
    published.current = publish(alternatives, 3).current;
    const { body } = await portal.ask(
      '/catalog/entities/by-query?filter=kind=component&orderField=metadata.name,asc',
      { user: ada },
    );
    expect(body).toMatchObject({
      totalItems: 2,
      items: [{ metadata: { name: 'ada-app' } }, { metadata: { name: 'old' } }],
    });
    const facets = await portal.ask(
      '/catalog/entity-facets?facet=spec.lifecycle',
      { user: ada },
    );
    expect(facets.body.facets['spec.lifecycle']).toEqual([
      { value: 'deprecated', count: 1 },
      { value: 'production', count: 1 },
    ]);
  });

  it('lets the catalog refuse, without a call, and records it', async () => {
    const { status } = await portal.ask('/catalog/refresh', {
      user: ada,
      body: { entityRef: 'component:default/bob-app' },
    });
    expect(status).toBe(403);
    expect(portal.requests()).toEqual(['POST /api/catalog/refresh']);
    expect(portal.records).toMatchObject([
      {
        eventId: 'permission-denied',
        actor: ada,
        via: 'plugin:catalog',
        target: 'component:default/bob-app',
        meta: { permission: 'catalog.entity.refresh' },
      },
    ]);
  });

  it('does not record what a browser only asks about', async () => {
    await authorize([
      {
        permission: catalogEntityDeletePermission,
        resourceRef: 'component:default/bob-app',
      },
    ]);
    expect(portal.records).toEqual([]);
  });

  it('keeps conditions from people', async () => {
    const asked = await authorize([
      { permission: catalogEntityReadPermission },
    ]);
    expect(asked.status).toBe(400);
    expect(asked.body.error.message).toContain('resourceRef');
    const empty = await authorize([
      { permission: catalogEntityReadPermission, resourceRef: '' },
    ]);
    expect(empty.status).toBe(400);
    expect(
      (
        await portal.ask('/permission/authorize', {
          body: { items: [] },
          authorization: mockCredentials.none.header(),
        })
      ).status,
    ).toBe(401);
  });

  it('turns services away, as they need not ask', async () => {
    const { status } = await portal.ask('/permission/authorize', {
      body: { items: [] },
      authorization: mockCredentials.service.header(),
    });
    expect(status).toBe(403);
  });

  it('names what is wrong with a question', async () => {
    const { status, body } = await authorize([
      { permission: { type: 'basic', attributes: {} } },
    ]);
    expect(status).toBe(400);
    expect(body.error.name).toBe('InputError');
  });

  it('says that it is well to everybody', async () => {
    const { status, body } = await portal.ask('/permission/health', {
      authorization: mockCredentials.none.header(),
    });
    expect({ status, body }).toEqual({ status: 200, body: { status: 'ok' } });
  });

  it('shows nothing while the policy cannot be confirmed', async () => {
    published.confirmedAt = 0;
    const { status } = await portal.ask('/catalog/entities/by-query', {
      user: ada,
    });
    expect(status).toBe(503);
    expect((await authorize([])).status).toBe(200);
    expect(
      (await authorize([{ permission: catalogLocationCreatePermission }]))
        .status,
    ).toBe(503);
  });
});
