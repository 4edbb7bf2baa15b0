import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { pageQuerySchema, parseInput } from '@callboard/backend-kit';
import {
  exemptionDecisionSchema,
  exemptionRequestSchema,
  exemptionStateSchema,
} from '@callboard/plugin-scorecards-common';
import { json, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { ExemptionsService } from './ExemptionsService';

const querySchema = pageQuerySchema.extend({
  state: exemptionStateSchema.optional(),
  checkId: z.string().optional(),
  entityRef: z.string().optional(),
  mine: z
    .enum(['true', 'false'])
    .transform(text => text === 'true')
    .optional(),
});

const idSchema = z.object({ id: z.uuid() });

/** `/api/scorecards/exemptions` */
export function createExemptionsRouter(options: {
  httpAuth: HttpAuthService;
  exemptions: ExemptionsService;
}): Router {
  const { httpAuth, exemptions } = options;
  const router = PromiseRouter();

  router.get('/exemptions', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(querySchema, request.query);
    response.json(await exemptions.list(query, { credentials }));
  });

  router.post('/exemptions', json(), async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const asked = parseInput(exemptionRequestSchema, request.body);
    response.status(201).json(await exemptions.request(asked, { credentials }));
  });

  router.post('/exemptions/:id/decision', json(), async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { id } = parseInput(idSchema, request.params);
    const decision = parseInput(exemptionDecisionSchema, request.body);
    response.json(await exemptions.decide(id, decision, { credentials }));
  });

  return router;
}
