import type {
  AuthService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';

/** What the router needs to know who calls. */
export interface ApplyConditionsRouterOptions {
  auth: AuthService;
  httpAuth: HttpAuthService;
}

/**
 * Keeps people from asking a plugin which of its resources meet a condition:
 * the answers would tell about resources that they may not see. Services may,
 * also on behalf of people.
 */
export function createApplyConditionsRouter({
  auth,
  httpAuth,
}: ApplyConditionsRouterOptions): Router {
  const router = PromiseRouter();
  router.use(
    '/.well-known/backstage/permissions/apply-conditions',
    async (req, _res, next) => {
      const credentials = await httpAuth.credentials(req, {
        allow: ['user', 'service'],
      });
      if (
        auth.isPrincipal(credentials, 'user') &&
        !credentials.principal.actor
      ) {
        throw new NotAllowedError(
          'Conditions are applied for services only, not for people',
        );
      }
      next();
    },
  );
  return router;
}
