import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { migrate } from '@callboard/backend-kit';
import { scorecardsPermissions } from '@callboard/plugin-scorecards-common';
import { scorecardsCollectorExtensionPoint } from '@callboard/plugin-scorecards-node';
import { DatabaseEntitySnapshotsStore } from './catalog/DatabaseEntitySnapshotsStore';
import { CollectorRegistry } from './facts/CollectorRegistry';
import { DatabaseFactsStore } from './facts/DatabaseFactsStore';
import { readScorecardsConfig } from './readScorecardsConfig';
import { createStandards } from './standards/createStandards';
import { DatabaseStandardsStore } from './standards/DatabaseStandardsStore';

const MIGRATIONS = resolvePackagePath(
  '@callboard/plugin-scorecards-backend',
  'migrations',
);

/** The backend of `scorecards`: puts the parts of its features together. */
export const scorecardsPlugin = createBackendPlugin({
  pluginId: 'scorecards',
  register(env) {
    const collectors = CollectorRegistry.create();
    env.registerExtensionPoint(scorecardsCollectorExtensionPoint, collectors);

    env.registerInit({
      deps: {
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
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootLifecycle: coreServices.rootLifecycle,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const settings = readScorecardsConfig(deps.config);
        const knex = await migrate(deps.database, MIGRATIONS);
        deps.permissionsRegistry.addPermissions(
          scorecardsPermissions.filter(({ type }) => type === 'basic'),
        );

        const snapshots = DatabaseEntitySnapshotsStore.create(knex);
        const facts = DatabaseFactsStore.create(knex);
        const standards = await createStandards({
          ...deps,
          settings: settings.standards,
          store: DatabaseStandardsStore.create(knex),
        });
        void standards;
        void snapshots;
        void facts;
      },
    });
  },
});
