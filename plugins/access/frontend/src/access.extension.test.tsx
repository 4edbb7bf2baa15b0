import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { FakePolicies } from './__testUtils__/FakePolicies';
import { smallPolicy } from './__testUtils__/documents';
import { policiesApiRef } from './apis';
import { mayLookAround } from './pages';
import { accessPlugin } from './plugin';

const always = { $not: { featureFlags: { $contains: 'never' } } };

// The app of tests cannot wait for permissions.
const withoutAsking = accessPlugin.withOverrides({
  extensions: [
    accessPlugin.getExtension('page:access').override({
      if: always,
    }),
    accessPlugin
      .getExtension('page:access/mine')
      .override({ disabled: true, if: always }),
    accessPlugin
      .getExtension('entity-context-menu-item:access/who-can')
      .override({ disabled: true, if: always }),
  ],
});

describe('page:access', () => {
  it('opens with the roles', async () => {
    renderTestApp({
      features: [withoutAsking],
      initialRouteEntries: ['/access'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [policiesApiRef, new FakePolicies(smallPolicy)],
        [catalogApiRef, catalogApiMock({ entities: [] })],
        [
          identityApiRef,
          mockApis.identity({ userEntityRef: 'user:default/ada' }),
        ],
        [
          permissionApiRef,
          mockApis.permission({
            authorize: ({ permission }) =>
              permission.name === 'access.policy.read'
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
          }),
        ],
      ],
    });
    expect(await screen.findByText('Platform team')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Roles' })).toHaveAttribute(
      'aria-current',
      'page',
    );
    expect(screen.queryByRole('link', { name: 'Add role' })).toBeNull();
  });

  it.each([
    [[], false],
    [['access.policy.update#update'], false],
    [['access.policy.read#read'], true],
    [['access.audit.read#read'], true],
  ])('with the rights %j is there: %s', (permissions: string[], isThere) => {
    expect(evaluateFilterPredicate(mayLookAround, { permissions })).toBe(
      isThere,
    );
  });
});
