import { mockCredentials } from '@backstage/backend-test-utils';
import { createPermission } from '@backstage/plugin-permission-common';
import { compilePolicy, parsePolicy } from '@callboard/plugin-access-common';
import type { PolicyDocument } from '@callboard/plugin-access-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { catalogOnly } from '../enforce/__testUtils__/policies';
import { DefaultSimulatorService } from './DefaultSimulatorService';
import { EngineInstallation } from './EngineInstallation';
import { EngineResources } from './EngineResources';
import { EntityCounter } from './EntityCounter';
import type { Principals } from './Principals';

const credentials = mockCredentials.user();
const ROLES = 1_000;
const PERMISSIONS = 200;
const USERS = 5_000;

const engine = {
  permissions: Array.from({ length: PERMISSIONS }, (_, index) => ({
    pluginId: `plugin-${index % 10}`,
    permission: createPermission({
      name: `plugin-${index % 10}.thing-${index}`,
      attributes: { action: index % 2 ? 'read' : 'update' },
      ...(index % 4 === 0 && { resourceType: 'catalog-entity' }),
    }),
  })),
  resourceTypes: new Map(),
};

/** A company in which each role has a group, and some rules of its own. */
const large = parsePolicy({
  roles: Array.from({ length: ROLES }, (_, index) => ({
    id: `role-${index}`,
    title: `Role ${index}`,
    members: [`group:default/group-${index}`],
  })),
  rules: Array.from({ length: 10_000 }, (_, index) => ({
    id: `rule-${index}`,
    effect: index % 9 === 0 ? 'deny' : 'allow',
    roles: [`role-${index % ROLES}`],
    match: { permissions: [`plugin-${index % 10}.thing-*${index % 7}`] },
  })),
  defaults: { read: 'deny', other: 'deny' },
});

const everybody = {
  complete: false,
  principals: Array.from({ length: USERS }, (_, index) => ({
    userEntityRef: `user:default/user-${index}`,
    ownershipEntityRefs: [
      `user:default/user-${index}`,
      `group:default/group-${index % ROLES}`,
      `group:default/group-${(index * 7) % ROLES}`,
    ],
  })),
};

function create(document: PolicyDocument) {
  const principals: Principals = {
    self: async () => everybody.principals[0],
    named: async ref => ({ userEntityRef: ref, ownershipEntityRefs: [ref] }),
    everybody: async () => everybody,
  };
  const resources = new EngineResources(engine);
  const policy = compilePolicy(document, catalogOnly);
  return DefaultSimulatorService.create({
    counter: new EntityCounter({ catalog: catalogServiceMock(), resources }),
    installation: new EngineInstallation({ engine, directory: catalogOnly }),
    principals,
    resources,
    readVersion: async version => ({
      version: version === 'published' ? 1 : version,
      policy,
    }),
  });
}

describe('DefaultSimulatorService with 1,000 roles and 10,000 rules', () => {
  const service = create(large);
  const permission = 'plugin-3.thing-13';

  it('shows the whole matrix in pages that stay small', async () => {
    let cursor: string | undefined;
    const roles = new Set<string>();
    do {
      const page = await service.getMatrix({ limit: 100, cursor });
      expect(page.total).toBe(ROLES);
      expect(page.permissions).toHaveLength(PERMISSIONS);
      expect(page.cells.map(row => row.length)).toEqual(
        page.roles.map(() => PERMISSIONS),
      );
      expect(JSON.stringify(page).length).toBeLessThan(1_000_000);
      page.roles.forEach(({ id }) => roles.add(id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(roles.size).toBe(ROLES);
  });

  it('agrees with the decisions for people of a role', async () => {
    const { cells, permissions } = await service.getMatrix({
      limit: 1,
      role: 'role-13',
    });
    const column = permissions.findIndex(({ name }) => name === permission);
    const policy = compilePolicy(large, catalogOnly);
    const decision = policy.decide(
      createPermission({ name: permission, attributes: { action: 'read' } }),
      {
        userEntityRef: 'user:default/x',
        ownershipEntityRefs: ['group:default/group-13'],
      },
    );
    expect(cells[0][column].outcome).toBe(decision.result.toLowerCase());
  });

  it('names some of those who can, and counts all', async () => {
    const answer = await service.whoCan({ permission });
    expect(answer.roles).toHaveLength(ROLES);
    expect(answer.users).toHaveLength(100);
    expect(answer.total).toBeGreaterThan(100);
    expect(answer).toMatchObject({ conditional: 0, incomplete: true });
    const policy = compilePolicy(large, catalogOnly);
    const asked = createPermission({
      name: permission,
      attributes: { action: 'read' },
    });
    expect(answer.total).toBe(
      everybody.principals.filter(
        who => policy.decide(asked, who).result === 'ALLOW',
      ).length,
    );
  });

  it('shortens a long trail by rules about other permissions', async () => {
    const { items } = await service.simulate({ permission }, { credentials });
    const [{ trail, omitted = 0 }] = items;
    expect(trail.length + omitted).toBe(10_000);
    const others = trail.filter(
      ({ outcome }) => outcome === 'other-permission',
    );
    expect(others).toHaveLength(200);
    expect(trail[0].outcome).not.toBe('other-permission');
  });

  it('asks each version once', async () => {
    const { items } = await service.simulate(
      { permission, versions: [2, 'published', 2] },
      { credentials },
    );
    expect(items.map(({ version }) => version)).toEqual([2, 1]);
  });

  it('says which resources cannot be looked at', async () => {
    await expect(
      service.whoCan({
        permission: 'plugin-0.thing-0',
        resourceRef: 'component:default/x',
      }),
    ).rejects.toThrow(
      'No plugin of this process keeps resources of the type catalog-entity',
    );
  });
});
