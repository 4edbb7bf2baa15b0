import { createFrontendModule } from '@backstage/frontend-plugin-api';
import appVisualizerPlugin from '@backstage/plugin-app-visualizer';
import devtoolsPlugin from '@backstage/plugin-devtools/alpha';

/** Who sees the pages that are about the portal itself. */
export const mayOperate = {
  permissions: { $contains: 'devtools.info#read' },
};

/** Takes the pages for operators out of everybody else's navigation. */
export const operationModules = [
  createFrontendModule({
    pluginId: 'devtools',
    extensions: [
      devtoolsPlugin.getExtension('page:devtools').override({ if: mayOperate }),
    ],
  }),
  createFrontendModule({
    pluginId: 'app-visualizer',
    extensions: [
      appVisualizerPlugin
        .getExtension('page:app-visualizer')
        .override({ if: mayOperate }),
    ],
  }),
];
