import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { parseInput } from '@callboard/backend-kit';
import { gateRequestSchema } from '@callboard/plugin-scorecards-common';
import express, { type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { GateService } from './GateService';

/** `/api/scorecards/gate` */
export function createGateRouter(options: {
  httpAuth: HttpAuthService;
  gate: GateService;
}): Router {
  const { httpAuth, gate } = options;
  const router = PromiseRouter();

  router.post('/gate', express.json(), async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const asked = parseInput(gateRequestSchema, request.body);
    response.json(await gate.ask(asked, { credentials }));
  });

  return router;
}
