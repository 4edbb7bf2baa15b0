import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { aCheck } from './__testUtils__/standards';
import { AuthorizedStandardsService } from './AuthorizedStandardsService';
import type { StandardPut, StandardsService } from './StandardsService';

const options = { credentials: mockCredentials.user() };
const present = {
  ...aCheck('a'),
  version: 3,
  source: { type: 'portal' as const },
  updatedAt: '2026-01-01T00:00:00.000Z',
  updatedBy: 'user:default/ada',
};

describe('AuthorizedStandardsService', () => {
  let puts: StandardPut[];
  let allowed: string[];
  let owns: boolean;
  let service: AuthorizedStandardsService<'check'>;

  beforeEach(() => {
    puts = [];
    allowed = ['scorecards.read'];
    owns = false;
    const inner: StandardsService<'check'> = {
      list: async () => ({ items: [present] }),
      get: async id => {
        if (id !== 'a') {
          throw new NotFoundError(id);
        }
        return present;
      },
      put: async edit => {
        puts.push(edit);
        return present;
      },
      remove: async () => ({ campaigns: [] }),
      listVersions: async () => ({ items: [] }),
    };
    service = AuthorizedStandardsService.create({
      kind: 'check',
      inner,
      permissions: mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(({ permission }) => ({
            result: allowed.includes(permission.name)
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
          })),
      }),
      resources: {
        authorize: async () => {
          if (!owns) {
            throw new NotAllowedError('not the owner');
          }
        },
      },
    });
  });

  it('lets readers read and nothing else', async () => {
    await service.list({ limit: 10 }, options);
    await service.get('a', options);
    await service.listVersions('a', { limit: 10 }, options);
    await expect(service.remove('a', options)).rejects.toThrow('owner');
    await expect(
      service.put({ id: 'a', definition: {} }, options),
    ).rejects.toThrow('owner');

    allowed = [];
    await expect(service.get('a', options)).rejects.toThrow('scorecards.read');
  });

  it('lets owners change theirs, but not create', async () => {
    owns = true;
    await service.put({ id: 'a', definition: {} }, options);
    await service.remove('a', options);
    await expect(
      service.put({ id: 'new', definition: {} }, options),
    ).rejects.toThrow('scorecards.standard.create');
  });

  it('lets those create who may, but not change what others own', async () => {
    allowed.push('scorecards.standard.create');
    await service.put({ id: 'new', definition: {} }, options);
    await expect(
      service.put({ id: 'a', definition: {} }, options),
    ).rejects.toThrow('owner');
  });

  it('holds the change to the version that was judged', async () => {
    owns = true;
    allowed.push('scorecards.standard.create');
    await service.put({ id: 'a', definition: {} }, options);
    await service.put({ id: 'a', definition: {}, version: 1 }, options);
    await service.put({ id: 'new', definition: {} }, options);
    expect(puts.map(({ version }) => version)).toEqual([3, 1, 0]);
  });
});
