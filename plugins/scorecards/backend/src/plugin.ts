import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { scorecardsPermissions } from '@callboard/plugin-scorecards-common';

/** The backend of `scorecards`: puts the parts of its features together. */
export const scorecardsPlugin = createBackendPlugin({
  pluginId: 'scorecards',
  register(env) {
    env.registerInit({
      deps: {
        permissionsRegistry: coreServices.permissionsRegistry,
      },
      async init({ permissionsRegistry }) {
        permissionsRegistry.addPermissions(
          scorecardsPermissions.filter(({ type }) => type === 'basic'),
        );
      },
    });
  },
});
