import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readIdentityConfig } from './readIdentityConfig';

function read(providers: JsonObject, isDevelopment = false) {
  return readIdentityConfig(
    new ConfigReader({ auth: { providers } }),
    isDevelopment,
  );
}

describe('readIdentityConfig', () => {
  it('lets nobody in whom nothing is said about', () => {
    expect(readIdentityConfig(new ConfigReader({}), true)).toEqual({
      guest: undefined,
      allowsUnlisted: false,
      hasGroupClaims: false,
    });
  });

  it('knows the guest of a development portal', () => {
    expect(read({ guest: {} }, true).guest).toEqual({
      userEntityRef: 'user:development/guest',
      ownershipEntityRefs: ['user:development/guest'],
    });
    expect(
      read(
        {
          guest: {
            userEntityRef: 'user:default/Visitor',
            ownershipEntityRefs: ['group:default/visitors'],
          },
        },
        true,
      ).guest,
    ).toEqual({
      userEntityRef: 'user:default/visitor',
      ownershipEntityRefs: ['group:default/visitors'],
    });
  });

  it('knows a guest elsewhere only if the configuration insists', () => {
    expect(read({ guest: {} }).guest).toBeUndefined();
    expect(
      read({ guest: { dangerouslyAllowOutsideDevelopment: true } }).guest,
    ).toBeDefined();
  });

  it('finds resolvers of a provider and of each of its environments', () => {
    const unlisted = {
      resolver: 'emailLocalPartMatchingUserEntityName',
      dangerouslyAllowSignInWithoutUserInCatalog: true,
    };
    expect(
      read({
        oidc: {
          production: {
            signIn: { resolvers: [{ resolver: 'callboardUserWithGroups' }] },
          },
        },
        google: null,
        iap: { audience: 'x', signIn: { resolvers: [unlisted] } },
      }),
    ).toMatchObject({ allowsUnlisted: true, hasGroupClaims: true });
  });

  it('takes a resolver that says nothing of the kind for a strict one', () => {
    expect(
      read({
        oidc: {
          production: {
            signIn: {
              resolvers: [{ resolver: 'emailMatchingUserEntityProfileEmail' }],
            },
          },
        },
      }),
    ).toMatchObject({ allowsUnlisted: false, hasGroupClaims: false });
  });
});
