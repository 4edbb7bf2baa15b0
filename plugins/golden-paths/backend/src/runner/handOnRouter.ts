import { ServiceUnavailableError } from '@backstage/errors';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Runner } from './Runner';
import { handOn } from './RunnerClient';

/** A start takes a few seconds, and more on a busy machine. */
const WAIT_MS = 20_000;
const RETRY_AFTER_S = 5;

/**
 * Stands before the router of the scaffolder: a dry run, which is template code
 * as well, is answered by the runner, and whatever leads to a task has the
 * runner started.
 *
 * @param runner - the runner of this process
 * @param waitMs - how long a dry run waits for a runner that starts, in milliseconds
 */
export function createHandOnRouter(
  runner: Pick<Runner, 'port' | 'start'>,
  waitMs: number = WAIT_MS,
): Router {
  const router = PromiseRouter();
  router.post('/v2/dry-run', async (request, response) => {
    try {
      const port = await runner.port(waitMs);
      await handOn(port, { request, response });
    } catch (error) {
      if (error instanceof ServiceUnavailableError) {
        response.setHeader('Retry-After', RETRY_AFTER_S);
      }
      throw error;
    }
  });
  router.get('/v2/templates/:path(*)', async () => {
    runner.start();
    return 'next';
  });
  router.post('/v2/tasks/:path(*)?', async () => {
    runner.start();
    return 'next';
  });
  return router;
}
