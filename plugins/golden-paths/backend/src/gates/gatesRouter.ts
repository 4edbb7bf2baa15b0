import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { parseInput } from '@callboard/backend-kit';
import { gateRequestSchema } from '@callboard/plugin-golden-paths-common';
import { json, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { GatesService } from './GatesService';

/** `/api/golden-paths/gates` */
export function createGatesRouter(options: {
  gates: GatesService;
  httpAuth: HttpAuthService;
}): Router {
  const { gates, httpAuth } = options;
  const router = PromiseRouter();

  // The text of files, and what JSON adds to it.
  router.post('/gates', json({ limit: '2mb' }), async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['service'],
    });
    const asked = parseInput(gateRequestSchema, request.body);
    response.json(await gates.ask(asked, { credentials }));
  });

  return router;
}
