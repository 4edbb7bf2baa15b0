import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { pageQuerySchema, parseInput } from '@callboard/backend-kit';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { entityPathSchema } from '../shared/entityPathSchema';
import { driftQuerySchema } from './driftQuerySchema';
import type { DriftService } from './DriftService';

const querySchema = driftQuerySchema.extend(pageQuerySchema.shape);

/** `/api/golden-paths/drift` */
export function createDriftRouter(options: {
  httpAuth: HttpAuthService;
  drift: DriftService;
}): Router {
  const { httpAuth, drift } = options;
  const router = PromiseRouter();

  router.get('/drift', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(querySchema, request.query);
    response.json(await drift.list(query, credentials));
  });

  router.get('/drift/:kind/:namespace/:name', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const entityRef = parseInput(entityPathSchema, request.params);
    response.json(await drift.get(entityRef, credentials));
  });

  router.post(
    '/drift/:kind/:namespace/:name/refresh',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const entityRef = parseInput(entityPathSchema, request.params);
      response.json(await drift.refresh(entityRef, credentials));
    },
  );

  return router;
}
