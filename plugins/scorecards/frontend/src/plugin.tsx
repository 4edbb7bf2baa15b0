import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiMedalLine } from '@remixicon/react';

/**
 * Standards that teams can see, reach and prove.
 *
 * @public
 */
export const scorecardsPlugin = createFrontendPlugin({
  pluginId: 'scorecards',
  title: 'Scorecards',
  icon: <RiMedalLine />,
  info: { packageJson: () => import('../package.json') },
  routes: {},
  extensions: [],
});
