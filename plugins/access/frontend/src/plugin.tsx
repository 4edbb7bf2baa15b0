import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiShieldKeyholeLine } from '@remixicon/react';

/** The pages of `access`. */
export const accessPlugin = createFrontendPlugin({
  pluginId: 'access',
  title: 'Access',
  icon: <RiShieldKeyholeLine />,
  info: { packageJson: () => import('../package.json') },
  extensions: [],
});
