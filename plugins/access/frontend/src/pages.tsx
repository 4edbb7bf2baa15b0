import { PageBlueprint } from '@backstage/frontend-plugin-api';
import {
  accessAuditReadPermission,
  accessPolicyReadPermission,
} from '@callboard/plugin-access-common';
import { RiShieldKeyholeLine } from '@remixicon/react';
import { accessRouteRef } from './routes';

/** Who sees the pages, and the entry of the navigation. */
export const mayLookAround = {
  $any: [accessPolicyReadPermission, accessAuditReadPermission].map(
    ({ name, attributes }) => ({
      permissions: { $contains: `${name}#${attributes.action}` },
    }),
  ),
};

/** All pages of `access`; there only for those who may see one of them. */
export const accessPage = PageBlueprint.make({
  if: mayLookAround,
  params: {
    path: '/access',
    title: 'Access',
    icon: <RiShieldKeyholeLine />,
    routeRef: accessRouteRef,
    noHeader: true,
    loader: () => import('./AccessPages').then(m => <m.AccessPages />),
  },
});
