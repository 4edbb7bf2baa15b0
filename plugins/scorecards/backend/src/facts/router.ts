import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { parseInput } from '@callboard/backend-kit';
import {
  entityRefSchema,
  factPushSchema,
  factRefreshRequestSchema,
} from '@callboard/plugin-scorecards-common';
import { json, Router } from 'express';
import type { NextFunction, Request, Response } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { FactsService } from './FactsService';

const LARGEST_PUSH = '5mb';
const entityQuerySchema = z.object({ entityRef: entityRefSchema });

/** `/api/scorecards/facts` */
export function createFactsRouter(options: {
  httpAuth: HttpAuthService;
  facts: FactsService;
}): Router {
  const { httpAuth, facts } = options;
  const router = PromiseRouter();

  router.get('/facts/sources', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    response.json({ items: await facts.listSources({ credentials }) });
  });

  router.get('/facts', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { entityRef } = parseInput(entityQuerySchema, request.query);
    response.json({ items: await facts.listFacts(entityRef, { credentials }) });
  });

  router.put('/facts', readPush, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const push = parseInput(factPushSchema, request.body);
    response.json(await facts.pushFacts(push, { credentials }));
  });

  router.post('/facts/refresh', json(), async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { entityRef } = parseInput(factRefreshRequestSchema, request.body);
    response.json(await facts.refreshFacts(entityRef, { credentials }));
  });

  return router;
}

const parsePush = json({ limit: LARGEST_PUSH });

/** Parses the body, and says so in words when it cannot. */
function readPush(request: Request, response: Response, next: NextFunction) {
  parsePush(request, response, error => {
    if (error?.type === 'entity.too.large') {
      error.message =
        'A push may have at most 5 MB; send fewer sets of facts at a time';
    } else if (error?.type === 'entity.parse.failed') {
      error.message = `The body must be JSON: ${error.message}`;
    }
    next(error);
  });
}
