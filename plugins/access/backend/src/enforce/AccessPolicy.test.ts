import { mockCredentials } from '@backstage/backend-test-utils';
import {
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogLocationCreatePermission,
} from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Permission } from '@backstage/plugin-permission-common';
import type { PublishedPolicy } from '../policies/publishedPolicy';
import { counting, ownersPolicy, publish } from './__testUtils__/policies';
import { AccessPolicy } from './AccessPolicy';

const { ALLOW, DENY, CONDITIONAL } = AuthorizeResult;
const guest = 'user:development/guest';
const userOf = (name: string, ...groups: string[]) => {
  const userEntityRef = name.includes(':') ? name : `user:default/${name}`;
  return {
    credentials: mockCredentials.user(userEntityRef),
    info: {
      userEntityRef,
      ownershipEntityRefs: [userEntityRef, ...groups],
    },
  };
};

function policyOn(published: PublishedPolicy, now?: () => number) {
  const policy = new AccessPolicy({
    published,
    people: { admins: ['group:default/platform'], guest },
    trustPolicyForMs: 60_000,
    now,
  });
  return async (permission: Permission, user?: ReturnType<typeof userOf>) =>
    (await policy.handle({ permission }, user)).result;
}

describe('AccessPolicy', () => {
  it('decides by the published policy', async () => {
    const ask = policyOn(publish(ownersPolicy));
    const ada = userOf('ada');
    expect(await ask(catalogEntityReadPermission, ada)).toBe(ALLOW);
    expect(await ask(catalogEntityDeletePermission, ada)).toBe(CONDITIONAL);
    expect(await ask(catalogLocationCreatePermission, ada)).toBe(ALLOW);
    expect(await ask(catalogLocationCreatePermission, userOf(guest))).toBe(
      DENY,
    );
  });

  it('allows admins everything, and who did not sign in nothing', async () => {
    const ask = policyOn(publish(ownersPolicy));
    const root = userOf('root', 'group:default/platform');
    expect(await ask(catalogEntityDeletePermission, root)).toBe(ALLOW);
    expect(await ask(catalogEntityReadPermission)).toBe(DENY);
  });

  it('remembers what it decided until another policy is published', async () => {
    const published = publish(ownersPolicy);
    const { policy, asked } = counting(published.current.policy);
    published.current = { version: 1, policy };
    const ask = policyOn(published);
    const ada = userOf('ada');
    await ask(catalogLocationCreatePermission, ada);
    await ask({ ...catalogLocationCreatePermission }, ada);
    expect(asked).toHaveLength(1);

    published.current = publish({ ...ownersPolicy, rules: [] }, 2).current;
    expect(await ask(catalogLocationCreatePermission, ada)).toBe(DENY);
  });

  it('does not take one permission for another that only has its name', async () => {
    const ask = policyOn(publish(ownersPolicy));
    const ada = userOf('ada');
    const { name } = catalogLocationCreatePermission;
    const secret = { name: 'secret', type: 'basic', attributes: {} } as const;
    expect(await ask(secret, ada)).toBe(DENY);
    expect(await ask({ ...secret, attributes: { action: 'read' } }, ada)).toBe(
      ALLOW,
    );
    expect(await ask(secret, ada)).toBe(DENY);
    expect(await ask({ ...secret, name }, ada)).toBe(ALLOW);
  });

  it('decides anew for a user whose groups changed', async () => {
    const ask = policyOn(publish(ownersPolicy));
    const before = userOf('eve', 'group:default/platform');
    expect(await ask(catalogEntityDeletePermission, before)).toBe(ALLOW);
    expect(await ask(catalogEntityDeletePermission, userOf('eve'))).toBe(
      CONDITIONAL,
    );
  });

  it('decides nothing before a policy is there, not even for admins', async () => {
    const ask = policyOn({ confirmedAt: 0 });
    await expect(
      ask(
        catalogEntityReadPermission,
        userOf('root', 'group:default/platform'),
      ),
    ).rejects.toMatchObject({ name: 'ServiceUnavailableError' });
  });

  it('decides nothing by a policy that could not be confirmed for too long', async () => {
    const published = publish(ownersPolicy, 7);
    let now = published.confirmedAt + 60_000;
    const ask = policyOn(published, () => now);
    expect(await ask(catalogEntityReadPermission, userOf('ada'))).toBe(ALLOW);
    now += 2_000;
    await expect(
      ask(catalogEntityReadPermission, userOf('ada')),
    ).rejects.toThrow(
      'for 62 s it could not be confirmed that version 7 of the policy still holds',
    );
    published.confirmedAt = now;
    expect(await ask(catalogEntityReadPermission, userOf('ada'))).toBe(ALLOW);
  });
});
