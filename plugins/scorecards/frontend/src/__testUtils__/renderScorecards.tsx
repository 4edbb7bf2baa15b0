import type { Entity } from '@backstage/catalog-model';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import type {
  CampaignsApi,
  ExemptionsApi,
  FactsApi,
  OverviewApi,
  StandardsApi,
} from '@callboard/plugin-scorecards-common';
import { Route, Routes } from 'react-router-dom';
import {
  campaignsApiRef,
  exemptionsApiRef,
  factsApiRef,
  overviewApiRef,
  standardsApiRef,
} from '../apis';
import { scorecardsRouteRef } from '../routes';
import { ScorecardsPages } from '../ScorecardsPages';
import { FakeCampaigns } from './FakeCampaigns';
import { FakeExemptions } from './FakeExemptions';
import { FakeFacts } from './FakeFacts';
import { FakeOverview } from './FakeOverview';
import { FakeStandards } from './FakeStandards';

/** What a test may set; the rest is empty, and Ada may do everything. */
export interface ScorecardsSetting {
  standards?: StandardsApi;
  facts?: FactsApi;
  overview?: OverviewApi;
  campaigns?: CampaignsApi;
  exemptions?: ExemptionsApi;
  entities?: Entity[];
  /** Names of permissions that the person who looks lacks. */
  denied?: string[];
}

/** Opens an address of the pages, as Ada. */
export function renderScorecards(
  address: string,
  setting: ScorecardsSetting = {},
) {
  const {
    standards = new FakeStandards(),
    facts = new FakeFacts(),
    overview = new FakeOverview(),
    campaigns = new FakeCampaigns(),
    exemptions = new FakeExemptions(),
    entities = [],
    denied = [],
  } = setting;
  window.sessionStorage.clear();
  renderInTestApp(
    <Routes>
      <Route path="/scorecards/*" element={<ScorecardsPages />} />
      <Route path="/elsewhere" element={<p>elsewhere</p>} />
    </Routes>,
    {
      mountedRoutes: {
        '/scorecards': scorecardsRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: [address],
      apis: [
        [standardsApiRef, standards],
        [factsApiRef, facts],
        [overviewApiRef, overview],
        [campaignsApiRef, campaigns],
        [exemptionsApiRef, exemptions],
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
}
