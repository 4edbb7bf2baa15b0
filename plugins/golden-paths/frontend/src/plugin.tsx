import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiRouteLine } from '@remixicon/react';
import { templateSourceApi } from './builder/apis';
import { approvalsApi, entityActionsApi, historyApi } from './apis';
import { entityActionsButton, entityHistory } from './entity/entityExtensions';
import { askedApprovals } from './home/attentionSource';
import { templateCard, templateServices } from './lineage/entityExtensions';
import { approvalNotices } from './notifications/approvalNotices';
import { goldenPathsPage } from './pages';
import { goldenPathsRouteRef } from './routes';
import { adoptionsApi, driftApi, updatesApi } from './updates/apis';

/**
 * Approvals, updates of what was made from templates, and actions on entities.
 * `goldenPathsTabs.ts` lists the pages.
 *
 * @public
 */
export const goldenPathsPlugin = createFrontendPlugin({
  pluginId: 'golden-paths',
  title: 'Golden paths',
  icon: <RiRouteLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: goldenPathsRouteRef },
  extensions: [
    approvalsApi,
    entityActionsApi,
    historyApi,
    driftApi,
    updatesApi,
    adoptionsApi,
    templateSourceApi,
    goldenPathsPage,
    entityActionsButton,
    entityHistory,
    askedApprovals,
    approvalNotices,
    templateCard,
    templateServices,
  ],
});
