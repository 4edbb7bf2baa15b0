import { createBackendPlugin } from '@backstage/backend-plugin-api';

/** The backend of `access`: puts the parts of its features together. */
export const accessPlugin = createBackendPlugin({
  pluginId: 'access',
  register(env) {
    env.registerInit({
      deps: {},
      async init() {},
    });
  },
});
