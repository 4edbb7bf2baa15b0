import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { scaffolderTaskBrokerExtensionPoint } from '@backstage/plugin-scaffolder-node/alpha';
import { portalProcessServiceRef } from '@callboard/backend-kit';
import { LineageClient } from '@callboard/plugin-golden-paths-common';
import { readDriftConfig } from '../drift/readDriftConfig';
import { createAwaitEntityAction } from '../awaitEntity/createAwaitEntityAction';
import { createDay2Actions } from '../day2/createDay2Actions';
import { ownServiceClient } from '../gates/ownServiceClient';
import { createGateActions } from '../gates/actions/createGateActions';
import { createRepositoryHosts } from '../hosts/createRepositoryHosts';
import { BrokerTaskReader } from '../lineage/BrokerTaskReader';
import { createRecordAction } from '../lineage/createRecordAction';
import { createPullRequestAction } from '../pullRequest/createPullRequestAction';
import { createPreflightAction } from '../preflight/createPreflightAction';
import { createRecallAction } from '../rendering/createRecallAction';
import { readGoldenPathsConfig } from '../readGoldenPathsConfig';
import { readRunnerConfig } from '../runner/readRunnerConfig';
import { runsTasks } from '../runner/runsTasks';
import { createSecretStore } from '../secrets/createSecretStore';
import { readSecretStoreConfig } from '../secrets/readSecretStoreConfig';
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
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        portal: portalProcessServiceRef,
        scheduler: coreServices.scheduler,
        taskBroker: scaffolderTaskBrokerExtensionPoint,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { actions, catalog, config, urlReader } = deps;
        const { committer, repositories } = readGoldenPathsConfig(config);
        const integrations = ScmIntegrations.fromConfig(config);
        const tasks = await createTasks({
          ...deps,
          runsTasks: runsTasks(deps.portal, readRunnerConfig(config)),
        });
        deps.taskBroker.setTaskBroker(tasks.broker);
        actions.addActions(
          createPreflightAction({
            catalog,
            integrations,
            repositories,
          }),
          createAwaitEntityAction({ catalog }),
          createPullRequestAction({ committer, integrations }),
          ...createGateActions({ ...deps, ...tasks }),
          createRecordAction({
            catalog,
            fileActions: readDriftConfig(config).fileActions,
            plugin: new LineageClient(ownServiceClient(deps, 'golden-paths')),
            tasks: new BrokerTaskReader(tasks),
          }),
          createRecallAction(),
          ...createDay2Actions({
            ...deps,
            hosts: createRepositoryHosts({ config, urlReader }),
            reader: urlReader,
            secrets: createSecretStore(readSecretStoreConfig(config)),
          }),
        );
      },
    });
  },
});
