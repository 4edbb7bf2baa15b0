import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { pageQuerySchema, parseInput } from '@callboard/backend-kit';
import {
  cleanUpdatesRequestSchema,
  updateRequestSchema,
  updateStateSchema,
} from '@callboard/plugin-golden-paths-common';
import { json, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { entityPathSchema } from '../shared/entityPathSchema';
import { entityRefSchema } from '../shared/entityQuerySchema';
import type { UpdatesService } from './UpdatesService';

const querySchema = pageQuerySchema.extend({
  template: entityRefSchema.optional(),
  entityRef: entityRefSchema.optional(),
  state: updateStateSchema.optional(),
});

const openSchema = updateRequestSchema.extend({ entityRef: entityRefSchema });

const cleanSchema = cleanUpdatesRequestSchema.extend({
  templateRef: entityRefSchema,
});

/** `/api/golden-paths/updates` and `/api/golden-paths/templates` */
export function createUpdatesRouter(options: {
  httpAuth: HttpAuthService;
  updates: UpdatesService;
}): Router {
  const { httpAuth, updates } = options;
  const router = PromiseRouter();

  router.get('/updates', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { template, ...query } = parseInput(querySchema, request.query);
    response.json(
      await updates.list({ ...query, templateRef: template }, { credentials }),
    );
  });

  router.post('/updates', json(), async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const asked = parseInput(openSchema, request.body);
    response.status(202).json(await updates.open(asked, { credentials }));
  });

  router.post('/updates/clean', json(), async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { templateRef } = parseInput(cleanSchema, request.body);
    response
      .status(202)
      .json(await updates.openClean(templateRef, { credentials }));
  });

  router.get('/templates', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(pageQuerySchema, request.query);
    response.json(await updates.listTemplates(query, { credentials }));
  });

  router.get('/templates/:kind/:namespace/:name', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const templateRef = parseInput(entityPathSchema, request.params);
    response.json(await updates.getTemplate(templateRef, { credentials }));
  });

  router.get(
    '/templates/:kind/:namespace/:name/versions',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const templateRef = parseInput(entityPathSchema, request.params);
      const items = await updates.listVersions(templateRef, { credentials });
      response.json({ items });
    },
  );

  return router;
}
