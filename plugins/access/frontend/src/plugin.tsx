import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiShieldKeyholeLine } from '@remixicon/react';
import { auditApi, policiesApi, simulatorApi } from './apis';
import { accessPage } from './pages';
import { accessRouteRef, taskRouteRef } from './routes';
import { myAccessPage } from './simulator/myAccessPage';
import { whoCanMenuItem } from './whoCan/whoCanMenuItem';

/**
 * Who may do what, and who did what: roles, rules, versions of the policy, the
 * simulator and the audit log. `accessTabs.ts` lists the pages.
 *
 * @public
 */
export const accessPlugin = createFrontendPlugin({
  pluginId: 'access',
  title: 'Access',
  icon: <RiShieldKeyholeLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: accessRouteRef },
  externalRoutes: { task: taskRouteRef },
  extensions: [
    policiesApi,
    simulatorApi,
    auditApi,
    accessPage,
    myAccessPage,
    whoCanMenuItem,
  ],
});
