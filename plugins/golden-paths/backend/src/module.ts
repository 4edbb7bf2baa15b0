import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createAwaitEntityAction } from './awaitEntity/createAwaitEntityAction';
import { createPreflightAction } from './preflight/createPreflightAction';
import { readGoldenPathsConfig } from './readGoldenPathsConfig';

/**
 * Adds the template actions `golden-paths:preflight` and
 * `golden-paths:await-entity` to the scaffolder.
 */
export const goldenPathsModule = createBackendModule({
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
        actions.addActions(
          createPreflightAction({
            catalog,
            integrations: ScmIntegrations.fromConfig(config),
            repositories: readGoldenPathsConfig(config).repositories,
          }),
          createAwaitEntityAction({ catalog }),
        );
      },
    });
  },
});
