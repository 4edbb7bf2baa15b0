import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { pageQuerySchema, parseInput } from '@callboard/backend-kit';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { entityQuerySchema } from '../shared/entityQuerySchema';
import type { HistoryService } from './HistoryService';

const querySchema = pageQuerySchema.extend(entityQuerySchema.shape);

/** `/api/golden-paths/history` */
export function createHistoryRouter(options: {
  history: HistoryService;
  httpAuth: HttpAuthService;
}): Router {
  const { history, httpAuth } = options;
  const router = PromiseRouter();

  router.get('/history', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(querySchema, request.query);
    response.json(await history.list(query, { credentials }));
  });

  return router;
}
