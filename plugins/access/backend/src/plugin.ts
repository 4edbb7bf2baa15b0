import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { migrate } from '@callboard/backend-kit';
import { accessPermissions } from '@callboard/plugin-access-common';
import { readAccessConfig } from './readAccessConfig';

const MIGRATIONS = resolvePackagePath(
  '@callboard/plugin-access-backend',
  'migrations',
);

/** The backend of `access`: puts the parts of its features together. */
export const accessPlugin = createBackendPlugin({
  pluginId: 'access',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        permissionsRegistry: coreServices.permissionsRegistry,
      },
      async init({ config, database, permissionsRegistry }) {
        readAccessConfig(config);
        await migrate(database, MIGRATIONS);
        permissionsRegistry.addPermissions(accessPermissions);

        // Policies and roles

        // Simulator

        // Audit log
      },
    });
  },
});
