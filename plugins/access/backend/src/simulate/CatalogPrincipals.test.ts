import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogPrincipals } from './CatalogPrincipals';

function entity(
  kind: string,
  name: string,
  relations: Record<string, string[]> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    relations: Object.entries(relations).flatMap(([type, targets]) =>
      targets.map(name_ => ({ type, targetRef: `group:default/${name_}` })),
    ),
  };
}

const entities = [
  entity('User', 'ada', { memberOf: ['web'] }),
  entity('User', 'bob'),
  entity('Group', 'web', { childOf: ['core'] }),
  // A circle, which the catalog does not forbid.
  entity('Group', 'core', { childOf: ['web', 'gone'] }),
];

function create(options: { now?: () => number } = {}) {
  const catalog = catalogServiceMock({ entities });
  const queryEntities = jest.spyOn(catalog, 'queryEntities');
  const principals = new CatalogPrincipals({
    auth: mockServices.auth(),
    catalog,
    identities: {
      ownershipOf: async user => [`user:default/${user.metadata.name}`, 'x'],
    },
    people: { admins: ['group:default/core'], guest: 'user:default/guest' },
    userInfo: mockServices.userInfo({
      ownershipEntityRefs: ['group:default/web'],
    }),
    ...options,
  });
  return { principals, queryEntities };
}

describe('CatalogPrincipals', () => {
  it('knows who asks from their credentials', async () => {
    const { principals } = create();
    await expect(
      principals.self(mockCredentials.user('user:default/eve')),
    ).resolves.toMatchObject({
      userEntityRef: 'user:default/eve',
      ownershipEntityRefs: ['user:default/eve', 'group:default/web'],
      isAdmin: false,
    });
    await expect(principals.self(mockCredentials.service())).rejects.toThrow(
      /^user: must say who is meant/,
    );
  });

  it('knows others, and the guest, by their references', async () => {
    const { principals } = create();
    await expect(principals.named('User:default/Ada')).resolves.toMatchObject({
      userEntityRef: 'user:default/ada',
      ownershipEntityRefs: ['user:default/ada', 'x'],
      isGuest: false,
    });
    await expect(principals.named('user:default/guest')).resolves.toMatchObject(
      { isGuest: true },
    );
    await expect(principals.named('user:default/eve')).rejects.toThrow(
      'There is no user user:default/eve in the catalog',
    );
    await expect(principals.named('group:default/web')).rejects.toThrow(
      'must be the reference of a user',
    );
  });

  it('knows everybody with all groups above theirs', async () => {
    const { principals } = create();
    const everybody = await principals.everybody();
    expect(everybody).toMatchObject({
      complete: true,
      principals: [
        {
          userEntityRef: 'user:default/ada',
          ownershipEntityRefs: [
            'user:default/ada',
            'group:default/web',
            'group:default/core',
            'group:default/gone',
          ],
          isAdmin: true,
        },
        { userEntityRef: 'user:default/bob', isAdmin: false },
      ],
    });
  });

  it('reads everybody once in a while, and again after a failure', async () => {
    let now = 0;
    const { principals, queryEntities } = create({ now: () => now });
    queryEntities.mockRejectedValueOnce(new Error('away'));
    await expect(principals.everybody()).rejects.toThrow('away');
    now = 1;
    await Promise.all([principals.everybody(), principals.everybody()]);
    expect(queryEntities).toHaveBeenCalledTimes(3);
    now = 40_000;
    await principals.everybody();
    expect(queryEntities).toHaveBeenCalledTimes(5);
  });
});
