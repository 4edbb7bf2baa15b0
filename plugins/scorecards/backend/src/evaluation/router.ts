import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { pageQuerySchema, parseInput } from '@callboard/backend-kit';
import {
  checkOutcomeSchema,
  levelsRequestSchema,
} from '@callboard/plugin-scorecards-common';
import { json, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { CardsService } from './CardsService';

const entitySchema = z.object({
  kind: z.string(),
  namespace: z.string(),
  name: z.string(),
});

const entitiesQuerySchema = pageQuerySchema.extend({
  track: z.string().optional(),
  level: z.string().optional(),
  rank: z.coerce.number().int().min(0).optional(),
  kind: z.string().optional(),
  type: z.string().optional(),
  owner: z.string().optional(),
  check: z.string().optional(),
  outcome: checkOutcomeSchema.optional(),
  group: z.string().optional(),
  system: z.string().optional(),
  domain: z.string().optional(),
});

const checkResultsQuerySchema = pageQuerySchema.extend({
  outcome: checkOutcomeSchema.optional(),
});

const trackResultsQuerySchema = pageQuerySchema.extend({
  level: z.string().optional(),
});

const idSchema = z.object({ id: z.string() });

/** Cards below `/api/scorecards`: of one entity, of many, of a check or track. */
export function createCardsRouter(options: {
  httpAuth: HttpAuthService;
  cards: CardsService;
}): Router {
  const { httpAuth, cards } = options;
  const router = PromiseRouter();

  router.get('/entities', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(entitiesQuerySchema, request.query);
    response.json(await cards.listEntities(query, { credentials }));
  });

  router.get('/entities/:kind/:namespace/:name', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const entityRef = stringifyEntityRef(
      parseInput(entitySchema, request.params),
    );
    response.json(await cards.getCard(entityRef, { credentials }));
  });

  router.post('/levels', json(), async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { entityRefs } = parseInput(levelsRequestSchema, request.body);
    const items = await cards.getLevels(entityRefs, { credentials });
    response.json({ items });
  });

  router.get('/checks/:id/results', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { id: check } = parseInput(idSchema, request.params);
    const query = parseInput(checkResultsQuerySchema, request.query);
    response.json(
      await cards.listCheckResults({ ...query, check }, { credentials }),
    );
  });

  router.get('/tracks/:id/results', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { id: track } = parseInput(idSchema, request.params);
    const query = parseInput(trackResultsQuerySchema, request.query);
    response.json(
      await cards.listTrackResults({ ...query, track }, { credentials }),
    );
  });

  router.get('/attention', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    response.json({ items: await cards.getAttention({ credentials }) });
  });

  return router;
}
