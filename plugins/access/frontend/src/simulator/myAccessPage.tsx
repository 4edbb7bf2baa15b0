import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiShieldKeyholeLine } from '@remixicon/react';
import { mayLookAround } from '../pages';
import { accessRouteRef } from '../routes';

/** The simulator alone, for people who may ask about themselves only. */
export const myAccessPage = PageBlueprint.make({
  name: 'mine',
  if: { $not: mayLookAround },
  params: {
    path: '/access',
    title: 'My access',
    icon: <RiShieldKeyholeLine />,
    routeRef: accessRouteRef,
    noHeader: true,
    loader: () => import('../AccessPages').then(m => <m.AccessPages />),
  },
});
