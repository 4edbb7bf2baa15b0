import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { pageQuerySchema, parseInput } from '@callboard/backend-kit';
import { json, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { readPut } from './readPut';
import type { StandardsService } from './StandardsService';
import type { StandardKind } from './StandardsStore';

const listQuerySchema = pageQuerySchema.extend({
  applies: z.string().optional(),
  owner: z.string().optional(),
  q: z.string().max(200).optional(),
});

/** `/api/scorecards/checks`, or `/api/scorecards/tracks` */
export function createStandardsRouter<K extends StandardKind>(options: {
  path: string;
  httpAuth: HttpAuthService;
  standards: StandardsService<K>;
}): Router {
  const { path, httpAuth, standards } = options;
  const router = PromiseRouter();

  router.get(path, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(listQuerySchema, request.query);
    response.json(await standards.list(query, { credentials }));
  });

  router.get(`${path}/:id`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    response.json(await standards.get(request.params.id, { credentials }));
  });

  router.put(
    `${path}/:id`,
    json({ limit: '256kb' }),
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const put = readPut(request.params.id, request.body);
      response.json(await standards.put(put, { credentials }));
    },
  );

  router.delete(`${path}/:id`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    response.json(await standards.remove(request.params.id, { credentials }));
  });

  router.get(`${path}/:id/versions`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(pageQuerySchema, request.query);
    response.json(
      await standards.listVersions(request.params.id, query, { credentials }),
    );
  });

  return router;
}
