import { createBackendPlugin } from '@backstage/backend-plugin-api';

export default createBackendPlugin({
  pluginId: 'forge',
  register(env) {
    env.registerInit({ deps: {}, async init() {} });
  },
});
