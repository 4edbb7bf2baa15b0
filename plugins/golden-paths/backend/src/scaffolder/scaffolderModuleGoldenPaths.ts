import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { scaffolderTaskBrokerExtensionPoint } from '@backstage/plugin-scaffolder-node/alpha';
import { createAwaitEntityAction } from '../awaitEntity/createAwaitEntityAction';
import { createDay2Actions } from '../day2/createDay2Actions';
import { createRepositoryHosts } from '../hosts/createRepositoryHosts';
import { createPullRequestAction } from '../pullRequest/createPullRequestAction';
import { createPreflightAction } from '../preflight/createPreflightAction';
import { readGoldenPathsConfig } from '../readGoldenPathsConfig';
import { createTasks } from '../tasks/createTasks';

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
        scheduler: coreServices.scheduler,
        taskBroker: scaffolderTaskBrokerExtensionPoint,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { actions, catalog, config, urlReader } = deps;
        const { committer, repositories } = readGoldenPathsConfig(config);
        const integrations = ScmIntegrations.fromConfig(config);
        const tasks = await createTasks(deps);
        deps.taskBroker.setTaskBroker(tasks.broker);
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
