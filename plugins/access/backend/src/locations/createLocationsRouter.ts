import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { catalogLocationDeletePermission } from '@backstage/plugin-catalog-common/alpha';
import { authorize } from '@callboard/backend-kit';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';

/**
 * Asks for the permission to delete a location before one is replaced, because
 * all entities of the old one go with it.
 *
 * Upstream reason: the catalog asks for the permission to create one, which
 * everybody with an account has by the policy that ships.
 */
export function createLocationsRouter(options: {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}): Router {
  const { httpAuth, permissions } = options;
  const router = PromiseRouter();
  router.put('/locations/:id', async (request, _response, next) => {
    await authorize(
      permissions,
      catalogLocationDeletePermission,
      await httpAuth.credentials(request),
    );
    next();
  });
  return router;
}
