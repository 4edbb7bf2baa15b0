import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { scorecardsReadPermission } from '@callboard/plugin-scorecards-common';
import { RiMedalLine } from '@remixicon/react';
import { scorecardsRouteRef } from './routes';

/** Who sees scorecards at all: pages, tabs, cards, and the entry of the navigation. */
export const maySeeScorecards = {
  permissions: {
    $contains: `${scorecardsReadPermission.name}#${scorecardsReadPermission.attributes.action}`,
  },
};

/** All pages of `scorecards`; `scorecardsTabs.ts` lists them. */
export const scorecardsPage = PageBlueprint.make({
  if: maySeeScorecards,
  params: {
    path: '/scorecards',
    title: 'Scorecards',
    icon: <RiMedalLine />,
    routeRef: scorecardsRouteRef,
    noHeader: true,
    loader: () => import('./ScorecardsPages').then(m => <m.ScorecardsPages />),
  },
});
