import { NotFoundError } from '@backstage/errors';
import type { PolicyDocument, Role } from '@callboard/plugin-access-common';
import { FakePeople } from './__testUtils__/FakePeople';
import { DefaultRolesService } from './DefaultRolesService';

const staff = Array.from({ length: 30 }, (_, n) => `user:default/s${n}`);
const company = () =>
  new FakePeople({
    'group:default/company': { below: ['group:default/platform'] },
    'group:default/platform': { users: ['user:default/ada'] },
    'group:default/staff': { users: staff },
    'group:default/others': { users: ['user:default/bob'] },
  });

function serviceWith(roles: Role[], people = company()) {
  const document: PolicyDocument = {
    roles,
    rules: [],
    defaults: { read: 'allow', other: 'deny' },
  };
  return DefaultRolesService.create({
    people,
    readDocument: async version => {
      if (version !== 'published') {
        throw new NotFoundError('No');
      }
      return document;
    },
  });
}

const aRole = (...members: Role['members']): Role => ({
  id: 'r',
  title: 'R',
  members,
});

async function resolve(...members: Role['members']) {
  const { items } = await serviceWith([aRole(...members)]).listRoles({
    limit: 25,
  });
  return items[0];
}

describe('DefaultRolesService', () => {
  it('counts users that are named and those of groups below', async () => {
    await expect(
      resolve('group:default/company', 'user:default/bob'),
    ).resolves.toMatchObject({
      people: ['user:default/bob', 'user:default/ada'],
      total: 2,
      unknown: [],
    });
  });

  it('counts once who is named and in a group', async () => {
    await expect(
      resolve('group:default/company', 'user:default/ada', 'user:default/ada'),
    ).resolves.toMatchObject({ people: ['user:default/ada'], total: 1 });
  });

  it('names some of many', async () => {
    const role = await resolve('group:default/staff');
    expect(role.people).toHaveLength(20);
    expect(role.total).toBe(30);
  });

  it('lists members that the catalog does not know', async () => {
    await expect(
      resolve('group:default/gone', 'user:default/left', 'user:default/bob'),
    ).resolves.toMatchObject({
      people: ['user:default/bob'],
      total: 1,
      unknown: ['group:default/gone', 'user:default/left'],
    });
  });

  it.each(['everyone', 'signed-in', 'guests', 'owners'] as const)(
    'does not count a role that is open to %s',
    async word => {
      const role = await resolve(word, 'user:default/bob');
      expect(role).not.toHaveProperty('total');
      expect(role.people).toEqual(['user:default/bob']);
      expect(role.unknown).toEqual([]);
    },
  );

  it('leads through all pages in the order of the policy', async () => {
    const roles = ['c', 'a', 'b'].map(id => ({ ...aRole('everyone'), id }));
    const service = serviceWith(roles);
    const first = await service.listRoles({ limit: 2 });
    const second = await service.listRoles({
      limit: 2,
      cursor: first.nextCursor,
    });
    expect(second).not.toHaveProperty('nextCursor');
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([
      'c',
      'a',
      'b',
    ]);
    await expect(
      service.listRoles({ limit: 2, cursor: 'nonsense' }),
    ).rejects.toMatchObject({ name: 'InputError' });
  });

  it('asks about the roles of the page only, not about each member', async () => {
    const people = company();
    const roles = Array.from({ length: 100 }, (_, n) => ({
      ...aRole(...(staff as Role['members'])),
      id: `r${n}`,
    }));
    await serviceWith(roles, people).listRoles({ limit: 10 });
    expect(people.calls).toBe(2 + 10 * 2);
  });

  it('passes on that there is no such version', async () => {
    await expect(
      serviceWith([]).listRoles({ version: 7, limit: 1 }),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});
