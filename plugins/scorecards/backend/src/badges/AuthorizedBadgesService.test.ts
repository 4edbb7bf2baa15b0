import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizedBadgesService } from './AuthorizedBadgesService';
import { UNKNOWN_BADGE } from './BadgesService';

const GOLD = { label: 'Production', message: 'Gold', share: 1 };
const shop = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop', namespace: 'default' },
};
const query = { entityRef: 'component:default/shop', trackId: 'production' };
const credentials = mockCredentials.user();

function create(options: {
  isPublic?: boolean;
  result?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
}) {
  const { isPublic = false, result = AuthorizeResult.ALLOW } = options;
  return AuthorizedBadgesService.create({
    inner: { getBadge: async () => GOLD },
    catalog: catalogServiceMock({ entities: [shop] }),
    permissions: mockServices.permissions.mock({
      authorize: async () => [{ result }],
    }),
    isPublic,
  });
}

describe('AuthorizedBadgesService', () => {
  it('shows the badge to those who may see the entity', async () => {
    expect(await create({}).getBadge(query, { credentials })).toEqual(GOLD);
  });

  it('shows the same to all others as for what does not exist', async () => {
    const seen = await Promise.all([
      create({ result: AuthorizeResult.DENY }).getBadge(query, { credentials }),
      create({}).getBadge(
        { ...query, entityRef: 'component:default/hidden' },
        { credentials },
      ),
      create({}).getBadge(query, {}),
    ]);
    expect(seen).toEqual([UNKNOWN_BADGE, UNKNOWN_BADGE, UNKNOWN_BADGE]);
  });

  it('shows every badge to anybody if the configuration says so', async () => {
    const badges = create({ isPublic: true, result: AuthorizeResult.DENY });
    expect(await badges.getBadge(query, {})).toEqual(GOLD);
  });
});
