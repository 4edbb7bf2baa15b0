import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { WhatIf } from '@callboard/plugin-scorecards-common';
import { AuthorizedWhatIfService } from './AuthorizedWhatIfService';

const credentials = mockCredentials.user();

const answer: WhatIf = {
  evaluated: 1_000,
  before: { pass: 1_000 },
  after: { fail: 1_000 },
  changed: 1_000,
  changes: Array.from({ length: 500 }, (_, index) => ({
    entityRef: `component:default/${index % 2 ? 'open' : 'hidden'}-${index}`,
    from: 'pass',
    to: 'fail',
    direction: 'worse' as const,
  })),
  teams: [
    { owner: 'group:default/hidden-a', worse: 5, better: 0 },
    { owner: 'group:default/open-b', worse: 3, better: 0 },
  ],
};

function aService(result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) {
  const catalog = catalogServiceMock.mock();
  catalog.getEntitiesByRefs.mockImplementation(async ({ entityRefs }) => ({
    items: entityRefs.map(ref =>
      ref.includes('hidden')
        ? undefined
        : { apiVersion: 'v1', kind: 'Component', metadata: { name: 'c' } },
    ),
  }));
  return AuthorizedWhatIfService.create({
    catalog,
    inner: { checkRule: async () => [], whatIf: async () => answer },
    permissions: mockServices.permissions({ result }),
  });
}

describe('AuthorizedWhatIfService', () => {
  it('counts what the caller may not see, and does not name it', async () => {
    const { changes, teams, ...counts } = await aService(
      AuthorizeResult.ALLOW,
    ).whatIf({ check: {} }, { credentials });
    expect(counts).toEqual({
      evaluated: 1_000,
      before: { pass: 1_000 },
      after: { fail: 1_000 },
      changed: 1_000,
    });
    expect(changes).toHaveLength(100);
    expect(changes[99].entityRef).toBe('component:default/open-199');
    expect(teams.map(({ owner }) => owner)).toEqual(['group:default/open-b']);
  });

  it('refuses who may not read scorecards', async () => {
    const service = aService(AuthorizeResult.DENY);
    await expect(
      service.whatIf({ check: {} }, { credentials }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    await expect(service.checkRule({}, { credentials })).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
  });
});
