import { createBackendPlugin } from '@backstage/backend-plugin-api';

/** The backend of `__domain__`: puts the parts of its features together. */
export const __domainId__Plugin = createBackendPlugin({
  pluginId: '__domain__',
  register(env) {
    env.registerInit({
      deps: {},
      async init({}) {},
    });
  },
});
