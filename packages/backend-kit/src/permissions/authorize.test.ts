import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { authorize } from './authorize';

const permission = createPermission({
  name: 'community.polls.create',
  attributes: { action: 'create' },
});
const credentials = mockCredentials.user();

describe('authorize', () => {
  it('lets a caller with the permission through', async () => {
    const permissions = mockServices.permissions({
      result: AuthorizeResult.ALLOW,
    });
    await expect(
      authorize(permissions, permission, credentials),
    ).resolves.toBeUndefined();
  });

  it('names the permission that is missing', async () => {
    const permissions = mockServices.permissions({
      result: AuthorizeResult.DENY,
    });
    await expect(
      authorize(permissions, permission, credentials),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: 'This needs the permission community.polls.create',
    });
  });
});
