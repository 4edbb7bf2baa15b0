import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { createPermissionIntegrationRouter } from '@backstage/plugin-permission-node';
import { createApplyConditionsRouter } from './applyConditionsRouter';
import { EngineRecorder } from './EngineRecorder';
import { permissionEngineServiceRef } from './PermissionEngine';

/**
 * The registry of permissions, which also tells the engine of this process what
 * plugins register. The HTTP interface of each plugin stays as it is, for
 * permission backends in other processes.
 *
 * Upstream reason: what a plugin registers can be reached over HTTP only, so
 * conditions cannot be applied without calling this very process.
 */
export const engineRegistryFactory = createServiceFactory({
  service: coreServices.permissionsRegistry,
  deps: {
    auth: coreServices.auth,
    engine: permissionEngineServiceRef,
    httpAuth: coreServices.httpAuth,
    httpRouter: coreServices.httpRouter,
    lifecycle: coreServices.lifecycle,
    plugin: coreServices.pluginMetadata,
  },
  async factory({ auth, engine, httpAuth, httpRouter, lifecycle, plugin }) {
    const pluginId = plugin.getId();
    const router = createPermissionIntegrationRouter();
    const recorder = new EngineRecorder(engine, pluginId);
    httpRouter.use(createApplyConditionsRouter({ auth, httpAuth }));
    httpRouter.use(router);

    let isStarted = false;
    lifecycle.addStartupHook(() => {
      isStarted = true;
    });
    const assertStarting = (what: string) => {
      if (isStarted) {
        throw new Error(
          `The plugin ${pluginId} has started; ${what} can be registered only before that`,
        );
      }
    };
    const assertOwn = (ref: { pluginId: string; resourceType: string }) => {
      if (ref.pluginId !== pluginId) {
        throw new Error(
          `The resource type ${ref.resourceType} is of the plugin ${ref.pluginId} and cannot be used in ${pluginId}`,
        );
      }
    };

    const registry: PermissionsRegistryService = {
      addPermissions(permissions) {
        assertStarting('permissions');
        router.addPermissions(permissions);
        recorder.addPermissions(permissions);
      },
      addPermissionRules(rules) {
        assertStarting('permission rules');
        router.addPermissionRules(rules);
        recorder.addRules(rules);
      },
      addResourceType(resource) {
        assertStarting('resource types');
        assertOwn(resource.resourceRef);
        const { resourceType } = resource.resourceRef;
        router.addResourceType({ ...resource, resourceType });
        recorder.addResourceType({
          ...resource,
          resourceType,
          ruleset: router.getPermissionRuleset(resource.resourceRef),
        });
      },
      getPermissionRuleset(resourceRef) {
        assertOwn(resourceRef);
        return router.getPermissionRuleset(resourceRef);
      },
    };
    return registry;
  },
});
