import { recordingAuditorFactory } from './audit/recordingAuditorFactory';
import { watchRequestsFactory } from './audit/watchRequestsFactory';
import { briefEntitiesFactory } from './cache/briefEntitiesFactory';
import { databaseRootHealthFactory } from './health/databaseRootHealthFactory';
import { boundedRootHttpRouterFactory } from './http/boundedRootHttpRouterFactory';
import { loopbackRootHttpRouterFactory } from './http/loopbackRootHttpRouterFactory';
import { heldEventsServiceFactory } from './events/heldEventsServiceFactory';
import { guardedHttpAuthFactory } from './identity/guardedHttpAuthFactory';
import { liveUserInfoFactory } from './identity/liveUserInfoFactory';
import { rememberedPluginTokensFactory } from './identity/rememberedPluginTokensFactory';
import { enginePermissionsFactory } from './permissions/enginePermissionsFactory';
import { engineRegistryFactory } from './permissions/engineRegistryFactory';
import { portalProcessFactory } from './process/portalProcess';
import { processRole } from './process/processRole';
import { relayedRootLoggerFactory } from './process/relayedRootLoggerFactory';
import { guardedSchedulerFactory } from './scheduler/guardedSchedulerFactory';

/**
 * Our replacements of core services. Each file says which upstream behaviour
 * it mends, so that it can be dropped once upstream does.
 */
export const platformServices = [
  ...(processRole() === 'runner'
    ? [loopbackRootHttpRouterFactory, relayedRootLoggerFactory]
    : [boundedRootHttpRouterFactory]),
  briefEntitiesFactory,
  databaseRootHealthFactory,
  enginePermissionsFactory,
  engineRegistryFactory,
  guardedHttpAuthFactory,
  guardedSchedulerFactory,
  heldEventsServiceFactory,
  liveUserInfoFactory,
  portalProcessFactory,
  recordingAuditorFactory,
  rememberedPluginTokensFactory,
  watchRequestsFactory,
];
