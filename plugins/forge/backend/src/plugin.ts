import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { migrate } from '@callboard/backend-kit';
import { forgeRepositoryReadPermission } from '@callboard/plugin-forge-common';
import { createBrowseRouter } from './browse/createBrowseRouter';
import { createReadingGuardRouter } from './browse/createReadingGuardRouter';
import { Forge } from './Forge';
import { AuthorizedPullRequestsService } from './pullRequests/AuthorizedPullRequestsService';
import { DatabasePullRequestsStore } from './pullRequests/DatabasePullRequestsStore';
import { PortalActors } from './pullRequests/PortalActors';
import { registerRepositories } from './pullRequests/repositoryPermissions';
import { RepositoryOwners } from './pullRequests/RepositoryOwners';
import { createPullRequestsRouter } from './pullRequests/router';
import { readForgeConfig } from './readForgeConfig';

const MIGRATIONS = resolvePackagePath(
  '@callboard/plugin-forge-backend',
  'migrations',
);

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
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
      },
      async init(deps) {
        const { httpAuth, httpRouter, permissions, permissionsRegistry } = deps;
        permissionsRegistry.addPermissions([forgeRepositoryReadPermission]);
        httpRouter.use(createReadingGuardRouter({ httpAuth, permissions }));
        const options = readForgeConfig(deps.config);
        if (!options) {
          registerRepositories(permissionsRegistry);
          httpRouter.use(createBrowseRouter(undefined));
          return;
        }
        const knex = await migrate(deps.database, MIGRATIONS);
        const forge = await Forge.start({
          ...deps,
          options,
          pullRequestsStore: DatabasePullRequestsStore.create(knex),
        });
        deps.lifecycle.addShutdownHook(() => forge.stop());
        const { baseUrl } = options;
        const { repositories } = forge;
        registerRepositories(
          permissionsRegistry,
          new RepositoryOwners({ ...deps, repositories, baseUrl }),
        );
        httpRouter.use(
          createPullRequestsRouter({
            httpAuth,
            pullRequests: AuthorizedPullRequestsService.create({
              inner: forge.pullRequests,
              permissions,
              actors: new PortalActors(deps),
            }),
          }),
        );
        httpRouter.use(createBrowseRouter(forge.browser));
      },
    });
  },
});
