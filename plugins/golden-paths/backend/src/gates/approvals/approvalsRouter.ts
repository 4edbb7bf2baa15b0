import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { pageQuerySchema, parseInput } from '@callboard/backend-kit';
import {
  approvalAnswerSchema,
  approvalsViewSchema,
} from '@callboard/plugin-golden-paths-common';
import { json, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { ApprovalsService } from './ApprovalsService';

const querySchema = pageQuerySchema.extend({
  view: approvalsViewSchema.optional(),
  taskId: z.string().max(200).optional(),
});
const idSchema = z.object({ id: z.uuid() });

/** `/api/golden-paths/approvals` */
export function createApprovalsRouter(options: {
  approvals: ApprovalsService;
  httpAuth: HttpAuthService;
}): Router {
  const { approvals, httpAuth } = options;
  const router = PromiseRouter();

  router.get('/approvals', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(querySchema, request.query);
    response.json(await approvals.list(query, { credentials }));
  });

  router.get('/approvals/:id', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { id } = parseInput(idSchema, request.params);
    response.json(await approvals.get(id, { credentials }));
  });

  router.post('/approvals/:id/decision', json(), async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { id } = parseInput(idSchema, request.params);
    const answer = parseInput(approvalAnswerSchema, request.body);
    response.json(await approvals.decide(id, answer, { credentials }));
  });

  return router;
}
