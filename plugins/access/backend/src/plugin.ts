import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  auditTrailServiceRef,
  migrate,
  permissionEngineServiceRef,
} from '@callboard/backend-kit';
import { accessPermissions } from '@callboard/plugin-access-common';
import { AuthorizedRolesService } from './directory/AuthorizedRolesService';
import { CatalogPeople } from './directory/CatalogPeople';
import { DefaultRolesService } from './directory/DefaultRolesService';
import { createRolesRouter } from './directory/router';
import { AuthorizedPoliciesService } from './policies/AuthorizedPoliciesService';
import { DatabasePoliciesStore } from './policies/DatabasePoliciesStore';
import { publishedPolicyServiceRef } from './policies/publishedPolicy';
import { createPoliciesRouter } from './policies/router';
import { startPolicies } from './policies/startPolicies';
import { AuthorizedAuditService } from './audit/AuthorizedAuditService';
import { DatabaseAuditReadModel } from './audit/DatabaseAuditReadModel';
import { DatabaseAuditStore } from './audit/DatabaseAuditStore';
import { DefaultAuditService } from './audit/DefaultAuditService';
import { createAuditRouter } from './audit/router';
import { startAuditLog } from './audit/startAuditLog';
import { readAccessConfig } from './readAccessConfig';

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
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        engine: permissionEngineServiceRef,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
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
        const { auth, catalog, httpAuth, httpRouter, permissions } = deps;
        const settings = readAccessConfig(deps.config);
        const knex = await migrate(deps.database, MIGRATIONS);
        deps.permissionsRegistry.addPermissions(accessPermissions);

        // Policies and roles
        const store = DatabasePoliciesStore.create(knex);
        const policies = await startPolicies({ ...deps, settings, store });
        httpRouter.use(
          createPoliciesRouter({
            httpAuth,
            policies: AuthorizedPoliciesService.create({
              inner: policies,
              permissions,
            }),
          }),
        );
        httpRouter.use(
          createRolesRouter({
            httpAuth,
            roles: AuthorizedRolesService.create({
              inner: DefaultRolesService.create({
                people: new CatalogPeople({ auth, catalog }),
                readDocument: async version =>
                  (await policies.getPolicy(version)).document,
              }),
              permissions,
            }),
          }),
        );

        // Simulator

        // Audit log
        await startAuditLog({
          ...deps,
          settings: settings.audit,
          store: DatabaseAuditStore.create(knex),
        });
        httpRouter.use(
          createAuditRouter({
            httpAuth,
            audit: AuthorizedAuditService.create({
              inner: DefaultAuditService.create({
                auditor: deps.auditor,
                readModel: DatabaseAuditReadModel.create(knex),
              }),
              permissions,
            }),
          }),
        );
      },
    });
  },
});
