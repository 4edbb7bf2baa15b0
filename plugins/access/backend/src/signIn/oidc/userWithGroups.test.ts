import type {
  AuthResolverContext,
  BackstageSignInResult,
} from '@backstage/plugin-auth-node';
import type { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { user } from '../__testUtils__/company';
import { createUserWithGroupsFactory } from './userWithGroups';

type SignIn = ReturnType<ReturnType<typeof createUserWithGroupsFactory>>;

class FakeContext implements Partial<AuthResolverContext> {
  issued: object[] = [];
  queries: object[] = [];
  known: Entity | undefined = user('ana.sousa');

  findCatalogUser: AuthResolverContext['findCatalogUser'] = async query => {
    this.queries.push(query);
    if (!this.known) {
      throw new NotFoundError('User not found');
    }
    return { entity: this.known };
  };

  issueToken: AuthResolverContext['issueToken'] = async ({ claims }) => {
    this.issued.push(claims);
    return { token: 'token' } as BackstageSignInResult;
  };
}

function setUp(options?: object) {
  const forgotten: string[] = [];
  const context = new FakeContext();
  const resolve = createUserWithGroupsFactory({
    identities: {
      forget: ref => forgotten.push(ref),
      ownershipOf: async (entity, groups = []) => [
        `user:default/${entity.metadata.name}`,
        ...groups,
      ],
      withAncestors: async (ref, groups) => [
        ref,
        ...groups,
        'group:default/top',
      ],
    },
    findExisting: async refs => refs.filter(ref => !ref.endsWith('gone')),
  })(options);
  const signIn = (userinfo: object, email?: string) =>
    resolve(
      {
        profile: { email },
        result: { fullProfile: { userinfo, tokenset: {} }, session: {} },
      } as unknown as Parameters<SignIn>[0],
      context as unknown as AuthResolverContext,
    );
  return { context, forgotten, signIn };
}

describe('callboardUserWithGroups', () => {
  it('keeps the groups of the claim that the catalog knows', async () => {
    const { context, forgotten, signIn } = setUp();
    await signIn({ groups: ['platform', 'gone'] }, 'ana.sousa@l.example');
    expect(context.queries).toEqual([
      { filter: { 'spec.profile.email': 'ana.sousa@l.example' } },
    ]);
    expect(context.issued).toEqual([
      {
        sub: 'user:default/ana.sousa',
        ent: ['user:default/ana.sousa', 'group:default/platform'],
        callboard_groups: ['group:default/platform'],
      },
    ]);
    expect(forgotten).toEqual(['user:default/ana.sousa']);
  });

  it('lets nobody in who is not in the catalog', async () => {
    const { context, signIn } = setUp();
    context.known = undefined;
    await expect(signIn({}, 'eva@l.example')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    expect(context.issued).toEqual([]);
  });

  it('keeps all groups of somebody without an entity, as no catalog knows them', async () => {
    const { context, signIn } = setUp({
      match: 'emailLocalPart',
      dangerouslyAllowSignInWithoutUserInCatalog: true,
    });
    context.known = undefined;
    await signIn({ groups: ['platform'] }, 'eva@l.example');
    expect(context.issued).toEqual([
      {
        sub: 'user:default/eva',
        ent: [
          'user:default/eva',
          'group:default/platform',
          'group:default/top',
        ],
        callboard_groups: ['group:default/platform', 'group:default/top'],
      },
    ]);
  });

  it('refuses an account without what it is matched by', async () => {
    await expect(setUp().signIn({})).rejects.toThrow('no email address');
    await expect(
      setUp({ match: 'preferredUsername' }).signIn({}, 'ana@l.example'),
    ).rejects.toThrow('no user name');
  });

  it('refuses more groups than a session can hold, and says what helps', async () => {
    const groups = Array.from({ length: 201 }, (_, index) => `g${index}`);
    await expect(
      setUp().signIn({ groups }, 'ana.sousa@l.example'),
    ).rejects.toThrow('choose fewer with groupPrefix');
  });

  it.each([
    [{ groupClaim: 'roles' }, 'groupClaim'],
    [{ match: 'name' }, 'match'],
    [{ groupsClaim: '' }, 'groupsClaim'],
  ])('names what is wrong with the options %j', (options, key) => {
    expect(() => setUp(options)).toThrow(
      new RegExp(`callboardUserWithGroups cannot use its options: .*${key}`),
    );
  });
});
