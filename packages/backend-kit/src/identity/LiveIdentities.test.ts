import type { Entity } from '@backstage/catalog-model';
import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogOf, group, user } from './__testUtils__/catalogOf';
import { GroupAncestry } from './GroupAncestry';
import { LiveIdentities } from './LiveIdentities';
import type { IdentityConfig } from './readIdentityConfig';
import { RevalidatingCache } from './RevalidatingCache';
import type { SignInClaims } from './SignInClaimsClient';

const company = [
  group('larkfield'),
  group('shopping', ['larkfield']),
  group('checkout', ['shopping']),
  group('on-call'),
  user('ana', ['checkout']),
];
const ana = mockCredentials.user('user:default/ana');

function setUp(
  options: {
    entities?: Entity[];
    config?: Partial<IdentityConfig>;
    claims?: SignInClaims;
  } = {},
) {
  const clock = { now: 0 };
  const now = () => clock.now;
  const catalog = catalogOf(options.entities ?? company);
  const identities = new LiveIdentities(
    {
      config: {
        allowsUnlisted: false,
        hasGroupClaims: false,
        ...options.config,
      },
      cache: new RevalidatingCache({ maxEntries: 100, now }),
      ancestry: new GroupAncestry({ keepMs: 15_000, maxGroups: 100, now }),
    },
    {
      readEntities: catalog.readEntities,
      readClaims: async () => options.claims ?? { ownershipEntityRefs: [] },
    },
  );
  const ownership = async (credentials = ana) =>
    (await identities.identify(credentials)).ownershipEntityRefs;
  return { catalog, clock, identities, ownership };
}

describe('LiveIdentities', () => {
  it('gives the user, their groups and all groups above', async () => {
    const { ownership } = setUp();
    await expect(ownership()).resolves.toEqual([
      'user:default/ana',
      'group:default/checkout',
      'group:default/shopping',
      'group:default/larkfield',
    ]);
  });

  it('takes away a group within 30 s of leaving it', async () => {
    const { catalog, clock, ownership } = setUp();
    await ownership();
    catalog.entities = [...company.slice(0, 4), user('ana')];
    clock.now = 30_000;
    await expect(ownership()).resolves.toEqual(['user:default/ana']);
  });

  it('takes away what was above a group within 60 s of moving it', async () => {
    const { catalog, clock, ownership } = setUp();
    await ownership();
    catalog.entities = [group('checkout'), user('ana', ['checkout'])];
    for (const seconds of [14, 28, 44, 58]) {
      clock.now = seconds * 1000;
      await ownership();
    }
    await expect(ownership()).resolves.toEqual([
      'user:default/ana',
      'group:default/checkout',
    ]);
  });

  it('refuses a user who has left within 30 s, and says why', async () => {
    const { catalog, clock, ownership } = setUp();
    await ownership();
    catalog.entities = [];
    clock.now = 30_000;
    await expect(ownership()).rejects.toMatchObject({
      name: 'AuthenticationError',
      message: expect.stringContaining(
        'user:default/ana is not in the catalog',
      ),
    });
  });

  it('asks the catalog about a refused user every five seconds at most', async () => {
    const { catalog, clock, ownership } = setUp({ entities: [] });
    for (const seconds of [0, 1, 4]) {
      clock.now = seconds * 1000;
      await expect(ownership()).rejects.toThrow('not in the catalog');
    }
    expect(catalog.reads).toHaveLength(1);
    catalog.entities = company;
    clock.now = 5_000;
    await expect(ownership()).resolves.toContain('group:default/checkout');
  });

  it('refuses everybody when the catalog has been away for 30 s', async () => {
    const { catalog, clock, ownership } = setUp();
    await ownership();
    catalog.isAway = true;
    clock.now = 29_000;
    await expect(ownership()).resolves.toContain('group:default/checkout');
    clock.now = 30_000;
    await expect(ownership()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    catalog.isAway = false;
    await expect(ownership()).resolves.toContain('group:default/checkout');
  });

  it('lets in the guest that the configuration describes', async () => {
    const guest = {
      userEntityRef: 'user:default/guest',
      ownershipEntityRefs: ['user:default/guest', 'group:default/shopping'],
    };
    const { ownership } = setUp({ config: { guest } });
    await expect(
      ownership(mockCredentials.user('user:default/guest')),
    ).resolves.toEqual([
      'user:default/guest',
      'group:default/shopping',
      'group:default/larkfield',
    ]);
    await expect(
      setUp().ownership(mockCredentials.user('user:default/guest')),
    ).rejects.toThrow('not in the catalog');
  });

  it('adds the groups that the identity provider named, and what is above them', async () => {
    const { ownership } = setUp({
      entities: [...company.slice(0, 4), user('ana', ['on-call'])],
      config: { hasGroupClaims: true },
      claims: {
        ownershipEntityRefs: ['user:default/ana', 'group:default/gone-since'],
        groups: ['group:default/checkout'],
      },
    });
    await expect(ownership()).resolves.toEqual([
      'user:default/ana',
      'group:default/on-call',
      'group:default/checkout',
      'group:default/shopping',
      'group:default/larkfield',
    ]);
  });

  describe('with a sign-in that lets in people without an entity', () => {
    const config = { allowsUnlisted: true };
    const external = mockCredentials.user('user:default/eva');

    it('gives them what is their own', async () => {
      const { ownership } = setUp({
        config,
        claims: { ownershipEntityRefs: ['user:default/eva'] },
      });
      await expect(ownership(external)).resolves.toEqual(['user:default/eva']);
    });

    it('gives them the groups of their identity provider', async () => {
      const { ownership } = setUp({
        config: { ...config, hasGroupClaims: true },
        claims: {
          ownershipEntityRefs: ['user:default/eva', 'group:default/shopping'],
          groups: ['group:default/shopping'],
        },
      });
      await expect(ownership(external)).resolves.toEqual([
        'user:default/eva',
        'group:default/shopping',
        'group:default/larkfield',
      ]);
    });

    it('refuses who was in the catalog when they signed in', async () => {
      const { ownership } = setUp({
        config,
        claims: {
          ownershipEntityRefs: ['user:default/eva', 'group:default/checkout'],
        },
      });
      await expect(ownership(external)).rejects.toThrow('not in the catalog');
    });
  });
});
