import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { forgeRepositoryReadPermission } from '@callboard/plugin-forge-common';
import { createBrowseRouter } from './browse/createBrowseRouter';
import { createReadingGuardRouter } from './browse/createReadingGuardRouter';
import { Forge } from './Forge';
import { readForgeConfig } from './readForgeConfig';

/**
 * The embedded Git host: opens its own port for git clients and the Gitea API,
 * and serves `/api/forge` to the portal's pages.
 *
 * @public
 */
export const forgePlugin = createBackendPlugin({
  pluginId: 'forge',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
      },
      async init({
        config,
        events,
        httpAuth,
        httpRouter,
        lifecycle,
        logger,
        permissions,
        permissionsRegistry,
      }) {
        permissionsRegistry.addPermissions([forgeRepositoryReadPermission]);
        httpRouter.use(createReadingGuardRouter({ httpAuth, permissions }));
        const options = readForgeConfig(config);
        if (!options) {
          httpRouter.use(createBrowseRouter(undefined));
          return;
        }
        const forge = await Forge.start({ options, events, logger });
        lifecycle.addShutdownHook(() => forge.stop());
        httpRouter.use(createBrowseRouter(forge.browser));
      },
    });
  },
});
