import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { InMemory__Features__Store } from './__testUtils__/InMemory__Features__Store';
import { Authorized__Features__Service } from './Authorized__Features__Service';
import { Default__Features__Service } from './Default__Features__Service';

const credentials = mockCredentials.user();

function serviceFor(result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) {
  const store = new InMemory__Features__Store();
  const service = Authorized__Features__Service.create({
    permissions: mockServices.permissions({ result }),
    inner: Default__Features__Service.create({
      auditor: mockServices.auditor.mock(),
      store,
    }),
  });
  return { service, store };
}

describe('Authorized__Features__Service', () => {
  it('lets through who has the permission', async () => {
    const { service } = serviceFor(AuthorizeResult.ALLOW);
    const created = await service.create__Feature__(
      { title: 'First' },
      { credentials },
    );
    await expect(
      service.list__Features__({ limit: 10 }, { credentials }),
    ).resolves.toEqual({ items: [created] });
  });

  it('refuses to read without the permission', async () => {
    const { service } = serviceFor(AuthorizeResult.DENY);
    await expect(
      service.list__Features__({ limit: 10 }, { credentials }),
    ).rejects.toThrow('__domain__.__features__.read');
  });

  it('adds nothing without the permission', async () => {
    const { service, store } = serviceFor(AuthorizeResult.DENY);
    await expect(
      service.create__Feature__({ title: 'First' }, { credentials }),
    ).rejects.toThrow('__domain__.__features__.create');
    await expect(store.list({ limit: 10 })).resolves.toEqual([]);
  });
});
