import { DefaultSchedulerService } from '@backstage/backend-defaults/scheduler';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { createSchedulerGuardRouter } from './schedulerGuardRouter';

/**
 * The scheduler, whose HTTP interface asks for permissions.
 *
 * Upstream reason: everybody who is signed in, guests too, may list, start and
 * cancel the scheduled tasks of every plugin; only the buttons of DevTools ask.
 */
export const guardedSchedulerFactory = createServiceFactory({
  service: coreServices.scheduler,
  deps: {
    database: coreServices.database,
    httpAuth: coreServices.httpAuth,
    httpRouter: coreServices.httpRouter,
    logger: coreServices.logger,
    metrics: metricsServiceRef,
    permissions: coreServices.permissions,
    pluginMetadata: coreServices.pluginMetadata,
    rootLifecycle: coreServices.rootLifecycle,
  },
  factory({ httpAuth, permissions, ...deps }) {
    // Before the router of the service.
    deps.httpRouter.use(createSchedulerGuardRouter({ httpAuth, permissions }));
    return DefaultSchedulerService.create(deps);
  },
});
