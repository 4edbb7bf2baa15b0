import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { parseInput } from '@callboard/backend-kit';
import { json, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { WhatIfService } from './WhatIfService';

// What is inside is looked at by the service, which names all its problems.
const ruleBodySchema = z.strictObject({ rule: z.unknown() });
const questionSchema = z.union(
  [
    z.strictObject({ check: z.unknown().nonoptional() }),
    z.strictObject({ track: z.unknown().nonoptional() }),
  ],
  'must hold a check or a track, as { "check": { … } }',
);

/** `/api/scorecards/rules/check` and `/api/scorecards/what-if` */
export function createWhatIfRouter(options: {
  httpAuth: HttpAuthService;
  whatIf: WhatIfService;
}): Router {
  const { httpAuth, whatIf } = options;
  const router = PromiseRouter();
  const body = json({ limit: '256kb' });

  router.post('/rules/check', body, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { rule } = parseInput(ruleBodySchema, request.body);
    response.json({ items: await whatIf.checkRule(rule, { credentials }) });
  });

  router.post('/what-if', body, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const question = parseInput(questionSchema, request.body);
    response.json(await whatIf.whatIf(question, { credentials }));
  });

  return router;
}
