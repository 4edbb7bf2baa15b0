import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { parseInput } from '@callboard/backend-kit';
import { adoptionRequestSchema } from '@callboard/plugin-golden-paths-common';
import { json, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  entityQuerySchema,
  entityRefSchema,
} from '../shared/entityQuerySchema';
import type { AdoptionsService } from './AdoptionsService';

const adoptSchema = adoptionRequestSchema.extend({
  entityRef: entityRefSchema,
  templateRef: entityRefSchema,
});

/** `/api/golden-paths/adoptions` */
export function createAdoptionsRouter(options: {
  adoptions: AdoptionsService;
  httpAuth: HttpAuthService;
}): Router {
  const { adoptions, httpAuth } = options;
  const router = PromiseRouter();

  router.get('/adoptions', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { entityRef } = parseInput(entityQuerySchema, request.query);
    response.json({ items: await adoptions.propose(entityRef, credentials) });
  });

  router.post('/adoptions', json(), async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const asked = parseInput(adoptSchema, request.body);
    response.status(202).json(await adoptions.adopt(asked, credentials));
  });

  return router;
}
