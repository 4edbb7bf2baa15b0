import { NotFoundError } from '@backstage/errors';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { parseInput } from '../repositories/parseInput';
import { RepositoryBrowser } from './RepositoryBrowser';

const pageSchema = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

/**
 * The API of the portal's own pages.
 *
 * @param browser - undefined when the Git host is off: there are no repositories
 */
export function createBrowseRouter(
  browser: RepositoryBrowser | undefined,
): Router {
  const router = PromiseRouter();

  if (!browser) {
    router.get('/repositories', (_request, response) => {
      response.json({ items: [] });
    });
    router.use(() => {
      throw new NotFoundError('The embedded Git host is off');
    });
    return router;
  }

  router.get('/repositories', async (request, response) => {
    const query = parseInput(
      pageSchema.extend({ query: z.string().optional() }),
      request.query,
    );
    response.json(await browser.listRepositories(query));
  });

  router.get('/repositories/:org/:repo', async (request, response) => {
    const { org, repo } = request.params;
    response.json(await browser.getRepository(org, repo));
  });

  return router;
}
