import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { authorize } from '@callboard/backend-kit';
import { forgeRepositoryReadPermission } from '@callboard/plugin-forge-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';

/** Lets requests through whose caller may look at repositories. */
export function createReadingGuardRouter(options: {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}): Router {
  const { httpAuth, permissions } = options;
  const router = PromiseRouter();
  router.use(async request => {
    const credentials = await httpAuth.credentials(request);
    await authorize(permissions, forgeRepositoryReadPermission, credentials);
    return 'next';
  });
  return router;
}
