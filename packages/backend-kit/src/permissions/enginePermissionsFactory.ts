import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ServerPermissionClient } from '@backstage/plugin-permission-node';
import { ConditionJudge } from './ConditionJudge';
import { EnginePermissionsService } from './EnginePermissionsService';
import { PermissionDecider } from './PermissionDecider';
import { permissionEngineServiceRef } from './PermissionEngine';
import { readPermissionConfig } from './readPermissionConfig';
import { RemoteConditionsClient } from './RemoteConditionsClient';

/**
 * The permissions service, deciding in this process where it can.
 *
 * Upstream reason: every check of a user signs a token and calls this process
 * over HTTP, also if the permission backend is part of it, and conditions take
 * another such call.
 */
export const enginePermissionsFactory = createServiceFactory({
  service: coreServices.permissions,
  deps: {
    auth: coreServices.auth,
    config: coreServices.rootConfig,
    discovery: coreServices.discovery,
    engine: permissionEngineServiceRef,
    plugin: coreServices.pluginMetadata,
    userInfo: coreServices.userInfo,
  },
  async factory({ auth, config, discovery, engine, plugin, userInfo }) {
    const remote = new RemoteConditionsClient({ auth, discovery });
    const judge = new ConditionJudge(engine, remote);
    return new EnginePermissionsService({
      pluginId: plugin.getId(),
      auth,
      engine,
      decider: new PermissionDecider({ auth, userInfo, judge }),
      ...readPermissionConfig(config),
      stock: ServerPermissionClient.fromConfig(config, { auth, discovery }),
    });
  },
});
