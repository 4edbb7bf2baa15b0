import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createAwaitEntityAction } from '../awaitEntity/createAwaitEntityAction';
import { createDay2Actions } from '../day2/createDay2Actions';
import { createRepositoryHosts } from '../hosts/createRepositoryHosts';
import { createPullRequestAction } from '../pullRequest/createPullRequestAction';
import { createPreflightAction } from '../preflight/createPreflightAction';
import { readGoldenPathsConfig } from '../readGoldenPathsConfig';

/**
 * Adds the template actions of golden paths, and `publish:gitea:pull-request`,
 * to the scaffolder.
 */
export const scaffolderModuleGoldenPaths = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'golden-paths',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { actions, catalog, config, urlReader } = deps;
        const { committer, repositories } = readGoldenPathsConfig(config);
        const integrations = ScmIntegrations.fromConfig(config);
        actions.addActions(
          createPreflightAction({
            catalog,
            integrations,
            repositories,
          }),
          createAwaitEntityAction({ catalog }),
          createPullRequestAction({ committer, integrations }),
          ...createDay2Actions({
            ...deps,
            hosts: createRepositoryHosts({ config, urlReader }),
            reader: urlReader,
          }),
        );
      },
    });
  },
});
