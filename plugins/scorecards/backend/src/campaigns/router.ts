import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { pageQuerySchema, parseInput } from '@callboard/backend-kit';
import {
  campaignDefinitionSchema,
  campaignStateSchema,
} from '@callboard/plugin-scorecards-common';
import { json, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { CampaignsService } from './CampaignsService';

const listSchema = pageQuerySchema.extend({
  state: campaignStateSchema.optional(),
});

const entitiesSchema = pageQuerySchema.extend({
  team: z.string().optional(),
  done: z
    .enum(['true', 'false'])
    .transform(text => text === 'true')
    .optional(),
});

// Any text: the store finds nothing by what is no id of it.
const idSchema = z.object({ id: z.string() });

/** `/api/scorecards/campaigns` */
export function createCampaignsRouter(options: {
  httpAuth: HttpAuthService;
  campaigns: CampaignsService;
}): Router {
  const { httpAuth, campaigns } = options;
  const router = PromiseRouter();

  router.get('/campaigns', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(listSchema, request.query);
    response.json(await campaigns.list(query, { credentials }));
  });

  router.post('/campaigns', json(), async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const definition = parseInput(campaignDefinitionSchema, request.body);
    response
      .status(201)
      .json(await campaigns.create(definition, { credentials }));
  });

  router.get('/campaigns/:id', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { id } = parseInput(idSchema, request.params);
    response.json(await campaigns.get(id, { credentials }));
  });

  router.put('/campaigns/:id', json(), async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { id } = parseInput(idSchema, request.params);
    const definition = parseInput(campaignDefinitionSchema, request.body);
    response.json(await campaigns.edit(id, definition, { credentials }));
  });

  router.post('/campaigns/:id/archive', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { id } = parseInput(idSchema, request.params);
    response.json(await campaigns.archive(id, { credentials }));
  });

  router.get('/campaigns/:id/entities', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { id } = parseInput(idSchema, request.params);
    const query = parseInput(entitiesSchema, request.query);
    response.json(await campaigns.listEntities(id, query, { credentials }));
  });

  return router;
}
