import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { parseInput } from '@callboard/backend-kit';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { entityQuerySchema } from '../shared/entityQuerySchema';
import type { EntityActionsService } from './EntityActionsService';

/** `/api/golden-paths/entity-actions` */
export function createEntityActionsRouter(options: {
  entityActions: EntityActionsService;
  httpAuth: HttpAuthService;
}): Router {
  const { entityActions, httpAuth } = options;
  const router = PromiseRouter();

  router.get('/entity-actions', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { entityRef } = parseInput(entityQuerySchema, request.query);
    response.json({
      items: await entityActions.list(entityRef, { credentials }),
    });
  });

  return router;
}
