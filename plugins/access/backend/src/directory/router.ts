import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { pageQuerySchema, parseInput } from '@callboard/backend-kit';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { readVersionRef } from '../policies/readVersionRef';
import type { RolesService } from './RolesService';

const querySchema = pageQuerySchema.extend({ version: z.string().optional() });

/** `/api/access/roles` */
export function createRolesRouter(options: {
  httpAuth: HttpAuthService;
  roles: RolesService;
}): Router {
  const { httpAuth, roles } = options;
  const router = PromiseRouter();

  router.get('/roles', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { version, ...page } = parseInput(querySchema, request.query);
    response.json(
      await roles.listRoles(
        {
          ...page,
          ...(version !== undefined && { version: readVersionRef(version) }),
        },
        { credentials },
      ),
    );
  });

  return router;
}
