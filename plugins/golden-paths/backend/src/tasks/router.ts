import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { parseInput } from '@callboard/backend-kit';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { SuspendedTasks } from './SuspendedTasks';

const idSchema = z.object({ id: z.uuid() });

/** `/api/scaffolder/golden-paths/tasks`, for other plugins only. */
export function createTasksRouter(options: {
  httpAuth: HttpAuthService;
  suspended: SuspendedTasks;
}): Router {
  const { httpAuth, suspended } = options;
  const router = PromiseRouter();

  router.post('/golden-paths/tasks/:id/resume', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['service'] });
    const { id } = parseInput(idSchema, request.params);
    response.json({ outcome: await suspended.resume(id) });
  });

  return router;
}
