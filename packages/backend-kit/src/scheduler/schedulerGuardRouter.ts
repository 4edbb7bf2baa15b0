import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  devToolsTaskSchedulerCreatePermission,
  devToolsTaskSchedulerReadPermission,
} from '@backstage/plugin-devtools-common/alpha';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { authorize } from '../permissions/authorize';

/** What the guard needs to know who calls and what they may do. */
export interface SchedulerGuardOptions {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}

/**
 * Lets those through to the scheduled tasks of a plugin whom DevTools would
 * show them: `devtools.scheduler.read` to list them, `devtools.scheduler.trigger`
 * to start or cancel them.
 */
export function createSchedulerGuardRouter({
  httpAuth,
  permissions,
}: SchedulerGuardOptions): Router {
  const router = PromiseRouter();
  router.use('/.backstage/scheduler', async (request, _response, next) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const permission =
      request.method === 'GET'
        ? devToolsTaskSchedulerReadPermission
        : devToolsTaskSchedulerCreatePermission;
    await authorize(permissions, permission, credentials);
    next();
  });
  return router;
}
