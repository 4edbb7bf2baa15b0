import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { pageQuerySchema, parseInput } from '@callboard/backend-kit';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { OverviewService } from './OverviewService';

const scopeSchema = z.object({
  group: z.string().optional(),
  system: z.string().optional(),
  domain: z.string().optional(),
});

const trendQuerySchema = scopeSchema.extend({
  track: z.string(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

const standingsQuerySchema = pageQuerySchema.extend({
  by: z.enum(['group', 'system', 'domain']),
  track: z.string().optional(),
});

/** `/api/scorecards/overview` */
export function createOverviewRouter(options: {
  httpAuth: HttpAuthService;
  overview: OverviewService;
}): Router {
  const { httpAuth, overview } = options;
  const router = PromiseRouter();

  router.get('/overview', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const scope = parseInput(scopeSchema, request.query);
    response.json(await overview.getOverview(scope, { credentials }));
  });

  router.get('/overview/trend', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(trendQuerySchema, request.query);
    response.json({ items: await overview.getTrend(query, { credentials }) });
  });

  router.get('/overview/standings', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(standingsQuerySchema, request.query);
    response.json(await overview.listStandings(query, { credentials }));
  });

  router.get('/overview/checks', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const scope = parseInput(scopeSchema, request.query);
    response.json({ items: await overview.listChecks(scope, { credentials }) });
  });

  return router;
}
