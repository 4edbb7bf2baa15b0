import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { goldenPathsReadPermission } from '@callboard/plugin-golden-paths-common';
import { RiRouteLine } from '@remixicon/react';
import { goldenPathsRouteRef } from './routes';

/** Who sees golden paths at all: pages, tabs, and the entry of the navigation. */
export const maySeeGoldenPaths = {
  permissions: {
    $contains: `${goldenPathsReadPermission.name}#${goldenPathsReadPermission.attributes.action}`,
  },
};

/** All pages of `golden-paths`; `goldenPathsTabs.ts` lists them. */
export const goldenPathsPage = PageBlueprint.make({
  if: maySeeGoldenPaths,
  params: {
    path: '/golden-paths',
    title: 'Golden paths',
    icon: <RiRouteLine />,
    routeRef: goldenPathsRouteRef,
    noHeader: true,
    loader: () =>
      import('./GoldenPathsPages').then(m => <m.GoldenPathsPages />),
  },
});
