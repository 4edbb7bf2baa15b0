import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiMedalLine } from '@remixicon/react';
import {
  campaignsApi,
  cardsApi,
  exemptionsApi,
  factsApi,
  overviewApi,
  standardsApi,
} from './apis';
import {
  entityScorecards,
  entityScorecardsCard,
  scopeScorecards,
} from './cards/entityExtensions';
import { levelColumn } from './catalog/levelColumn';
import { failingChecks } from './home/attentionSource';
import { scorecardsPage } from './pages';
import { scorecardsRouteRef } from './routes';
import { scorecardsSearchType } from './search/searchType';

/**
 * Standards that teams can see, reach and prove. `scorecardsTabs.ts` lists the
 * pages.
 *
 * @public
 */
export const scorecardsPlugin = createFrontendPlugin({
  pluginId: 'scorecards',
  title: 'Scorecards',
  icon: <RiMedalLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: scorecardsRouteRef },
  extensions: [
    cardsApi,
    overviewApi,
    factsApi,
    standardsApi,
    campaignsApi,
    exemptionsApi,
    scorecardsPage,
    entityScorecards,
    scopeScorecards,
    entityScorecardsCard,
    levelColumn,
    failingChecks,
    scorecardsSearchType,
  ],
});
