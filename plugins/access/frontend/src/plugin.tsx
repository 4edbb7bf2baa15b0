import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiShieldKeyholeLine } from '@remixicon/react';
import { auditApi, policiesApi, simulatorApi } from './apis';
import { accessPage } from './pages';
import { accessRouteRef } from './routes';

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
  extensions: [policiesApi, simulatorApi, auditApi, accessPage],
});
