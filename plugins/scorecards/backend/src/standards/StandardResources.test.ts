import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { PolicyDecision } from '@backstage/plugin-permission-common';
import {
  RESOURCE_TYPE_STANDARD,
  standardUpdatePermission,
} from '@callboard/plugin-scorecards-common';
import { isStandardOwner } from './standardResource';
import { StandardResources } from './StandardResources';

const credentials = mockCredentials.user();
const owned = (owner: string) => ({
  kind: 'check' as const,
  id: 'a',
  owner,
});

describe('StandardResources', () => {
  let decision: PolicyDecision;
  let getResources: ((refs: string[]) => Promise<unknown[]>) | undefined;
  let resources: StandardResources;

  beforeEach(() => {
    resources = StandardResources.create({
      permissions: mockServices.permissions.mock({
        authorize: async () => [
          {
            result:
              decision.result === AuthorizeResult.ALLOW
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
          },
        ],
        authorizeConditional: async () => [decision],
      }),
      permissionsRegistry: mockServices.permissionsRegistry.mock({
        addResourceType: options => {
          getResources = options.getResources;
        },
        getPermissionRuleset: () => ({
          getRuleByName: () => isStandardOwner as never,
        }),
      }),
    });
  });

  it('gives the owners of each kind, and nothing for what is gone', async () => {
    resources.addKind('check', async ids =>
      ids
        .filter(id => id !== 'gone')
        .map(id => ({ id, owner: 'group:default/platform' })),
    );
    resources.addKind('campaign', async ids =>
      ids.map(id => ({ id, owner: 'group:default/security' })),
    );
    expect(
      await getResources?.(['campaign:c', 'check:gone', 'check:a', 'track:t']),
    ).toEqual([
      { kind: 'campaign', id: 'c', owner: 'group:default/security' },
      undefined,
      { kind: 'check', id: 'a', owner: 'group:default/platform' },
      undefined,
    ]);
  });

  it('says which permission on what is missing', async () => {
    decision = { result: AuthorizeResult.DENY };
    await expect(
      resources.authorize(
        standardUpdatePermission,
        { kind: 'check', id: 'a' },
        credentials,
      ),
    ).rejects.toThrow(
      'This needs the permission scorecards.standard.update on the check a, which its owner has',
    );
    decision = { result: AuthorizeResult.ALLOW };
    await resources.authorize(
      standardUpdatePermission,
      { kind: 'check', id: 'a' },
      credentials,
    );
  });

  it('judges many by one decision', async () => {
    decision = {
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'scorecards',
      resourceType: RESOURCE_TYPE_STANDARD,
      conditions: {
        rule: 'IS_STANDARD_OWNER',
        resourceType: RESOURCE_TYPE_STANDARD,
        params: { owners: ['user:default/ada', 'group:default/platform'] },
      },
    };
    const may = await resources.judge(standardUpdatePermission, credentials);
    expect(may(owned('group:default/platform'))).toBe(true);
    expect(may(owned('Group:Default/Platform'))).toBe(true);
    expect(may(owned('group:default/other'))).toBe(false);

    decision = { result: AuthorizeResult.DENY };
    const none = await resources.judge(standardUpdatePermission, credentials);
    expect(none(owned('group:default/platform'))).toBe(false);
  });
});

describe('IS_STANDARD_OWNER', () => {
  it('is also a query, with references in one spelling', () => {
    expect(isStandardOwner.toQuery({ owners: ['Group:platform'] })).toEqual({
      owners: ['group:default/platform'],
    });
  });
});
