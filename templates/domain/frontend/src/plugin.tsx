import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiShapesLine } from '@remixicon/react';

/** The pages of `__domain__`. */
export const __domainId__Plugin = createFrontendPlugin({
  pluginId: '__domain__',
  title: '__DomainTitle__',
  icon: <RiShapesLine />,
  info: { packageJson: () => import('../package.json') },
  extensions: [],
});
