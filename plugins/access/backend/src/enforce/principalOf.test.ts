import { principalOf } from './principalOf';

const admins = ['group:default/platform', 'user:default/ada'];
const infoOf = (userEntityRef: string, ...groups: string[]) => ({
  userEntityRef,
  ownershipEntityRefs: [userEntityRef, ...groups],
});

describe('principalOf', () => {
  it('is nobody without a sign-in', () => {
    expect(principalOf(undefined, { admins })).toEqual({
      ownershipEntityRefs: [],
    });
  });

  it('makes admins of the users and the members of groups that are named', () => {
    const isAdmin = (...refs: [string, ...string[]]) =>
      principalOf(infoOf(...refs), { admins }).isAdmin;
    expect(isAdmin('user:default/ada')).toBe(true);
    expect(isAdmin('user:default/bob', 'group:default/platform')).toBe(true);
    expect(isAdmin('user:default/bob', 'group:default/sales')).toBe(false);
  });

  it('makes no admin of a guest who was only put into a group', () => {
    const guest = 'user:default/guest';
    const info = infoOf('user:default/Guest', 'group:default/platform');
    expect(principalOf(info, { admins, guest })).toMatchObject({
      isGuest: true,
      isAdmin: false,
    });
    expect(principalOf(infoOf(guest), { admins: [guest], guest }).isAdmin).toBe(
      true,
    );
  });

  it('counts users among what they are, also if their sign-in left them out', () => {
    const info = {
      userEntityRef: 'user:default/bob',
      ownershipEntityRefs: ['group:default/sales'],
    };
    expect(principalOf(info, { admins }).ownershipEntityRefs).toEqual([
      'user:default/bob',
      'group:default/sales',
    ]);
  });
});
