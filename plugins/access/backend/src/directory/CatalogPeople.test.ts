import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogPeople } from './CatalogPeople';

const relate = (type: string, names: string[]) =>
  names.map(name => ({ type, targetRef: `group:default/${name}` }));

const aGroup = (name: string, ...parents: string[]): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  relations: relate('childOf', parents),
});

const aUser = (name: string, ...groups: string[]): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  relations: relate('memberOf', groups),
});

/** The calls that reach the catalog, with the sizes of the answers. */
function peopleOf(entities: Entity[]) {
  const sizes: number[] = [];
  const catalog = catalogServiceMock({ entities });
  const people = new CatalogPeople({
    auth: mockServices.auth(),
    catalog: {
      ...catalog,
      queryEntities: async (request, options) => {
        const answer = await catalog.queryEntities(request, options);
        sizes.push(answer.items.length);
        return answer;
      },
      getEntitiesByRefs: async (request, options) => {
        const answer = await catalog.getEntitiesByRefs(request, options);
        sizes.push(answer.items.length);
        return answer;
      },
    },
  });
  return { people, sizes };
}

describe('CatalogPeople', () => {
  it('finds groups on all levels below, each once', async () => {
    const { people } = peopleOf([
      aGroup('company'),
      aGroup('platform', 'company'),
      aGroup('data', 'company'),
      aGroup('storage', 'platform', 'data'),
      aGroup('elsewhere'),
    ]);
    const { groups, complete } = await people.withGroupsBelow([
      'group:default/company',
    ]);
    expect(groups.sort()).toEqual([
      'group:default/company',
      'group:default/data',
      'group:default/platform',
      'group:default/storage',
    ]);
    expect(complete).toBe(true);
  });

  it('comes out of a circle of groups', async () => {
    const { people } = peopleOf([aGroup('a', 'b'), aGroup('b', 'a')]);
    await expect(people.withGroupsBelow(['group:default/a'])).resolves.toEqual({
      groups: ['group:default/a', 'group:default/b'],
      complete: true,
    });
  });

  it('stops at as many groups as fit into a request, and says so', async () => {
    const { people } = peopleOf([
      aGroup('company'),
      ...Array.from({ length: 600 }, (_, n) => aGroup(`team-${n}`, 'company')),
    ]);
    const { groups, complete } = await people.withGroupsBelow([
      'group:default/company',
    ]);
    expect(groups).toHaveLength(500);
    expect(complete).toBe(false);
  });

  it('counts the members of a large company without reading them', async () => {
    const { people, sizes } = peopleOf(
      Array.from({ length: 5000 }, (_, n) =>
        aUser(`user-${String(n).padStart(4, '0')}`, n % 2 ? 'odd' : 'even'),
      ),
    );
    const found = await people.findMembers(['group:default/odd'], 20);
    expect(found.total).toBe(2500);
    expect(found.people).toHaveLength(20);
    expect(found.people[0]).toBe('user:default/user-0001');
    expect(sizes).toEqual([20]);
  });

  it('counts who is in several groups once', async () => {
    const { people } = peopleOf([aUser('ada', 'a', 'b'), aUser('bob', 'b')]);
    await expect(
      people.findMembers(['group:default/a', 'group:default/b'], 20),
    ).resolves.toEqual({
      people: ['user:default/ada', 'user:default/bob'],
      total: 2,
    });
    await expect(people.findMembers([], 20)).resolves.toEqual({
      people: [],
      total: 0,
    });
  });

  it('tells which references exist, a bounded number at a time', async () => {
    const { people, sizes } = peopleOf([aGroup('a'), aUser('ada', 'a')]);
    const unknown = Array.from(
      { length: 1200 },
      (_, n) => `user:default/gone-${n}`,
    );
    const users = await people.findUsers(['user:default/ada', ...unknown]);
    expect([...users]).toEqual([['user:default/ada', ['group:default/a']]]);
    expect(sizes).toEqual([500, 500, 201]);
    await expect(
      people.findGroups(['group:default/a', 'group:default/gone']),
    ).resolves.toEqual(new Set(['group:default/a']));
  });
});
