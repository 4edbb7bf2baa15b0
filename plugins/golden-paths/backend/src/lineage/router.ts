import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { pageQuerySchema, parseInput } from '@callboard/backend-kit';
import { taskRecordSchema } from '@callboard/plugin-golden-paths-common';
import { json, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { entityPathSchema } from '../shared/entityPathSchema';
import { entityRefSchema } from '../shared/entityQuerySchema';
import type { AuthorizedLineageService } from './AuthorizedLineageService';
import type { RecordService } from './RecordService';

const querySchema = pageQuerySchema.extend({
  template: entityRefSchema.optional(),
  entityRef: entityRefSchema.optional(),
});

/** `/api/golden-paths/lineage` */
export function createLineageRouter(options: {
  httpAuth: HttpAuthService;
  lineage: AuthorizedLineageService;
  records: RecordService;
}): Router {
  const { httpAuth, lineage, records } = options;
  const router = PromiseRouter();

  router.get('/lineage', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(querySchema, request.query);
    response.json(await lineage.list(query, credentials));
  });

  router.get('/lineage/:kind/:namespace/:name', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const entityRef = parseInput(entityPathSchema, request.params);
    response.json(await lineage.get(entityRef, credentials));
  });

  router.post(
    '/lineage/records',
    json({ limit: '1mb' }),
    async (request, response) => {
      await httpAuth.credentials(request, { allow: ['service'] });
      const record = parseInput(taskRecordSchema, request.body);
      response.json(await records.record(record));
    },
  );

  return router;
}
