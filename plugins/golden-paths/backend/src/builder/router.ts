import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { parseInput } from '@callboard/backend-kit';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { entityPathSchema } from '../shared/entityPathSchema';
import type { AuthorizedTemplateSourceService } from './AuthorizedTemplateSourceService';

/** `/api/golden-paths/templates/:kind/:namespace/:name/source` */
export function createTemplateSourceRouter(options: {
  httpAuth: HttpAuthService;
  sources: AuthorizedTemplateSourceService;
}): Router {
  const { httpAuth, sources } = options;
  const router = PromiseRouter();

  router.get(
    '/templates/:kind/:namespace/:name/source',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const templateRef = parseInput(entityPathSchema, request.params);
      response.json(await sources.get(templateRef, credentials));
    },
  );

  return router;
}
