import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { parseInput } from '@callboard/backend-kit';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { RunsService } from './RunsService';

const dateSchema = z
  .union(
    [z.iso.date(), z.iso.datetime({ offset: true })],
    'must be a date as in ISO 8601, such as "2026-03-01"',
  )
  .transform(text => new Date(text))
  .optional();

const spanSchema = z.object({ from: dateSchema, to: dateSchema });

/** `/api/golden-paths/runs` */
export function createRunsRouter(options: {
  httpAuth: HttpAuthService;
  runs: RunsService;
}): Router {
  const { httpAuth, runs } = options;
  const router = PromiseRouter();

  router.get('/runs/summary', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const span = parseInput(spanSchema, request.query);
    response.json({ items: await runs.summarize(span, { credentials }) });
  });

  return router;
}
