import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  auditTrailServiceRef,
  liveIdentitiesServiceRef,
  migrate,
  permissionEngineServiceRef,
} from '@callboard/backend-kit';
import { accessPermissions } from '@callboard/plugin-access-common';
import { AuthorizedAuditService } from './audit/AuthorizedAuditService';
import { DatabaseAuditReadModel } from './audit/DatabaseAuditReadModel';
import { DatabaseAuditStore } from './audit/DatabaseAuditStore';
import { DefaultAuditService } from './audit/DefaultAuditService';
import { createAuditRouter } from './audit/router';
import { startAuditLog } from './audit/startAuditLog';
import { createRoles } from './directory/createRoles';
import { createRolesRouter } from './directory/router';
import { AuthorizedPoliciesService } from './policies/AuthorizedPoliciesService';
import { DatabasePoliciesStore } from './policies/DatabasePoliciesStore';
import { publishedPolicyServiceRef } from './policies/publishedPolicy';
import { createPoliciesRouter } from './policies/router';
import { startPolicies } from './policies/startPolicies';
import { readAccessConfig } from './readAccessConfig';
import { createSimulator } from './simulate/createSimulator';
import { registerSimulatorActions } from './simulate/registerSimulatorActions';
import { createSimulatorRouter } from './simulate/router';

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
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        engine: permissionEngineServiceRef,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        identities: liveIdentitiesServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        published: publishedPolicyServiceRef,
        rootLifecycle: coreServices.rootLifecycle,
        scheduler: coreServices.scheduler,
        trail: auditTrailServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { httpAuth, httpRouter, permissions } = deps;
        const settings = readAccessConfig(deps.config);
        const knex = await migrate(deps.database, MIGRATIONS);
        deps.permissionsRegistry.addPermissions(accessPermissions);

        // First, so that it has what the others do while they start.
        await startAuditLog({
          ...deps,
          settings: settings.audit,
          store: DatabaseAuditStore.create(knex),
        });
        const audit = AuthorizedAuditService.create({
          inner: DefaultAuditService.create({
            auditor: deps.auditor,
            readModel: DatabaseAuditReadModel.create(knex),
          }),
          permissions,
        });
        httpRouter.use(createAuditRouter({ httpAuth, audit }));

        const policies = await startPolicies({
          ...deps,
          settings,
          store: DatabasePoliciesStore.create(knex),
        });
        httpRouter.use(
          createPoliciesRouter({
            httpAuth,
            policies: AuthorizedPoliciesService.create({
              inner: policies,
              permissions,
            }),
          }),
        );

        const roles = createRoles({ ...deps, policies });
        httpRouter.use(createRolesRouter({ httpAuth, roles }));

        const simulator = createSimulator({ ...deps, settings, policies });
        httpRouter.use(createSimulatorRouter({ httpAuth, simulator }));
        registerSimulatorActions({ ...deps, simulator });
      },
    });
  },
});
