import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createAwaitEntityAction } from '../awaitEntity/createAwaitEntityAction';
import { createPullRequestAction } from '../pullRequest/createPullRequestAction';
import { createPreflightAction } from '../preflight/createPreflightAction';
import { readGoldenPathsConfig } from '../readGoldenPathsConfig';

/**
 * Adds the template actions `golden-paths:preflight`,
 * `golden-paths:await-entity` and `publish:gitea:pull-request` to the scaffolder.
 */
export const scaffolderModuleGoldenPaths = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'golden-paths',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
      },
      async init({ actions, catalog, config }) {
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
        );
      },
    });
  },
});
