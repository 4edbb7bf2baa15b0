import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { pageQuerySchema, parseInput } from '@callboard/backend-kit';
import { new__Feature__Schema } from '@callboard/plugin-__domain__-common';
import { json, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { __Features__Service } from './__Features__Service';

/** `/api/__domain__/__features__` */
export function create__Features__Router(options: {
  httpAuth: HttpAuthService;
  __featuresId__: __Features__Service;
}): Router {
  const { httpAuth, __featuresId__ } = options;
  const router = PromiseRouter();
  router.use(json());

  router.get('/__features__', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(pageQuerySchema, request.query);
    response.json(
      await __featuresId__.list__Features__(query, { credentials }),
    );
  });

  router.post('/__features__', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const input = parseInput(new__Feature__Schema, request.body);
    response
      .status(201)
      .json(await __featuresId__.create__Feature__(input, { credentials }));
  });

  return router;
}
