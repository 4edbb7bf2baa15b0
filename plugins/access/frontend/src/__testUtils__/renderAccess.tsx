import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { Route, Routes } from 'react-router-dom';
import { AccessPages } from '../AccessPages';
import { auditApiRef, policiesApiRef, simulatorApiRef } from '../apis';
import { accessRouteRef } from '../routes';
import { smallPolicy } from './documents';
import { FakeAudit } from './FakeAudit';
import { FakePolicies } from './FakePolicies';
import { FakeSimulator } from './FakeSimulator';

/** What a test may set; the rest is a small policy and all rights. */
export interface AccessSetting {
  policies?: FakePolicies;
  simulator?: FakeSimulator;
  audit?: FakeAudit;
  entities?: Entity[];
  /** Names of permissions that the person who looks lacks. */
  denied?: string[];
}

/** Opens an address of the pages, as Ada. */
export function renderAccess(address: string, setting: AccessSetting = {}) {
  const {
    policies = new FakePolicies(smallPolicy),
    simulator = new FakeSimulator(),
    audit = new FakeAudit(),
    entities = [],
    denied = [],
  } = setting;
  window.sessionStorage.clear();
  renderInTestApp(
    <Routes>
      <Route path="/access/*" element={<AccessPages />} />
      <Route path="/elsewhere" element={<p>elsewhere</p>} />
    </Routes>,
    {
      mountedRoutes: {
        '/access': accessRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: [address],
      apis: [
        [policiesApiRef, policies],
        [simulatorApiRef, simulator],
        [auditApiRef, audit],
        [catalogApiRef, catalogApiMock({ entities })],
        [
          identityApiRef,
          mockApis.identity({ userEntityRef: 'user:default/ada' }),
        ],
        [
          permissionApiRef,
          mockApis.permission({
            authorize: ({ permission }) =>
              denied.includes(permission.name)
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
          }),
        ],
      ],
    },
  );
  return { policies, simulator, audit };
}
