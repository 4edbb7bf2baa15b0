import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { compilePolicy, parsePolicy } from '@callboard/plugin-access-common';
import { EngineDirectory } from './EngineDirectory';
import { LockOutGuard } from './LockOutGuard';

const policy = (member: string, permission = 'access.policy.publish') =>
  parsePolicy({
    roles: [{ id: 'publishers', title: 'Publishers', members: [member] }],
    rules: [
      {
        id: 'publish',
        effect: 'allow',
        roles: ['publishers'],
        match: { permissions: [permission] },
      },
    ],
    defaults: { read: 'allow', other: 'deny' },
  });

function guardWith(admins: string[] = []) {
  const directory = new EngineDirectory({
    permissions: [],
    resourceTypes: new Map(),
  });
  return new LockOutGuard({
    auth: mockServices.auth(),
    userInfo: mockServices.userInfo({
      userEntityRef: 'user:default/ada',
      ownershipEntityRefs: ['user:default/ada', 'group:default/platform'],
    }),
    people: { admins },
    compile: document => compilePolicy(document, directory),
  });
}

const ada = mockCredentials.user('user:default/ada');

describe('LockOutGuard', () => {
  it.each(['user:default/ada', 'group:default/platform', 'signed-in'])(
    'lets a policy pass under which the publisher, as %s, can publish again',
    async member => {
      await expect(
        guardWith().check(policy(member), ada),
      ).resolves.toBeUndefined();
    },
  );

  it.each([
    ['someone else', policy('user:default/bob')],
    ['nobody', policy('user:default/ada', 'access.policy.update')],
  ])('stops a policy under which only %s could', async (_, document) => {
    await expect(guardWith().check(document, ada)).rejects.toThrow(
      'you would lose access.policy.publish, and access.admins names nobody',
    );
  });

  it('lets any policy pass while the configuration names admins', async () => {
    await expect(
      guardWith(['group:default/platform']).check(
        policy('user:default/bob'),
        ada,
      ),
    ).resolves.toBeUndefined();
  });

  it('lets a service publish, which no policy can stop', async () => {
    await expect(
      guardWith().check(
        policy('user:default/bob'),
        mockCredentials.service('external:ops'),
      ),
    ).resolves.toBeUndefined();
  });
});
