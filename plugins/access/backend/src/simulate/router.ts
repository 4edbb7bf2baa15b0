import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { pageQuerySchema, parseInput } from '@callboard/backend-kit';
import {
  conditionPreviewRequestSchema,
  simulateRequestSchema,
} from '@callboard/plugin-access-common';
import { json, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { readVersionRef } from '../policies/readVersionRef';
import type { SimulatorService } from './SimulatorService';

const version = z.string().optional();
const whoCanSchema = z.object({
  permission: z.string().min(1).max(200),
  resourceRef: z.string().min(1).max(1_000).optional(),
  version,
});
const matrixSchema = pageQuerySchema.extend({
  version,
  plugin: z.string().min(1).max(200).optional(),
  role: z.string().max(200).optional(),
});

/** `/api/access/{permissions,simulate,who-can,matrix,conditions/preview}` */
export function createSimulatorRouter(options: {
  httpAuth: HttpAuthService;
  simulator: SimulatorService;
}): Router {
  const { httpAuth, simulator } = options;
  const router = PromiseRouter();

  router.get('/permissions', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    response.json(await simulator.getInstallation({ credentials }));
  });

  router.post('/simulate', json(), async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const input = parseInput(simulateRequestSchema, request.body);
    response.json(await simulator.simulate(input, { credentials }));
  });

  router.get('/who-can', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(whoCanSchema, request.query);
    response.json(await simulator.whoCan(withVersion(query), { credentials }));
  });

  router.get('/matrix', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(matrixSchema, request.query);
    response.json(
      await simulator.getMatrix(withVersion(query), { credentials }),
    );
  });

  router.post('/conditions/preview', json(), async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const input = parseInput(conditionPreviewRequestSchema, request.body);
    response.json(await simulator.previewCondition(input, { credentials }));
  });

  return router;
}

function withVersion<T extends { version?: string }>(query: T) {
  const { version: text, ...rest } = query;
  return {
    ...rest,
    ...(text !== undefined && { version: readVersionRef(text) }),
  };
}
