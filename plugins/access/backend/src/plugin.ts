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
import {
  accessPermissions,
  compilePolicy,
} from '@callboard/plugin-access-common';
import { AuthorizedRolesService } from './directory/AuthorizedRolesService';
import { CatalogPeople } from './directory/CatalogPeople';
import { DefaultRolesService } from './directory/DefaultRolesService';
import { createRolesRouter } from './directory/router';
import { AuthorizedPoliciesService } from './policies/AuthorizedPoliciesService';
import { DatabasePoliciesStore } from './policies/DatabasePoliciesStore';
import { EngineDirectory } from './policies/EngineDirectory';
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
import { AuthorizedSimulatorService } from './simulate/AuthorizedSimulatorService';
import { CatalogPrincipals } from './simulate/CatalogPrincipals';
import { CompiledVersions } from './simulate/CompiledVersions';
import { DefaultSimulatorService } from './simulate/DefaultSimulatorService';
import { EngineInstallation } from './simulate/EngineInstallation';
import { EngineResources } from './simulate/EngineResources';
import { EntityCounter } from './simulate/EntityCounter';
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
        const directory = new EngineDirectory(deps.engine);
        const resources = new EngineResources(deps.engine);
        const versions = new CompiledVersions({
          read: version => policies.getPolicy(version),
          compile: document => compilePolicy(document, directory),
          surroundings: () => directory.stamp,
        });
        const simulator = AuthorizedSimulatorService.create({
          inner: DefaultSimulatorService.create({
            counter: new EntityCounter({ catalog, resources }),
            installation: new EngineInstallation({ ...deps, directory }),
            principals: new CatalogPrincipals({
              ...deps,
              people: {
                admins: settings.admins,
                guest: settings.enforcement.guest,
              },
            }),
            resources,
            readVersion: version => versions.get(version),
          }),
          permissions,
        });
        httpRouter.use(createSimulatorRouter({ httpAuth, simulator }));
        registerSimulatorActions({ ...deps, simulator });

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
