import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import {
  auditTrailServiceRef,
  createAuditTrail,
  migrate,
} from '@callboard/backend-kit';
import { readAccessConfig } from '../../readAccessConfig';
import { AuthorizedAuditService } from '../AuthorizedAuditService';
import { DatabaseAuditReadModel } from '../DatabaseAuditReadModel';
import { DatabaseAuditStore } from '../DatabaseAuditStore';
import { DefaultAuditService } from '../DefaultAuditService';
import { createAuditRouter } from '../router';
import { startAuditLog } from '../startAuditLog';

/** The trail of a test's backend, which the test writes to as well. */
export const testTrail = () => createAuditTrail({ secrets: [] });

/** Of the plugin `access`, the audit log alone. */
export const auditTestPlugin = createBackendPlugin({
  pluginId: 'access',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        rootLifecycle: coreServices.rootLifecycle,
        scheduler: coreServices.scheduler,
        trail: auditTrailServiceRef,
      },
      async init(deps) {
        const { auditor, httpAuth, httpRouter, permissions } = deps;
        const knex = await migrate(
          deps.database,
          resolvePackagePath('@callboard/plugin-access-backend', 'migrations'),
        );
        await startAuditLog({
          ...deps,
          settings: readAccessConfig(deps.config).audit,
          store: DatabaseAuditStore.create(knex),
        });
        const readModel = DatabaseAuditReadModel.create(knex);
        httpRouter.use(
          createAuditRouter({
            httpAuth,
            audit: AuthorizedAuditService.create({
              inner: DefaultAuditService.create({ auditor, readModel }),
              permissions,
            }),
          }),
        );
      },
    });
  },
});
