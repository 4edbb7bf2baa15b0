import { NotFoundError } from '@backstage/errors';
import { parseInput } from '@callboard/backend-kit';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { RepositoryBrowser } from './RepositoryBrowser';

const repositoriesSchema = z.object({
  query: z.string().max(200).optional(),
  org: z.string().optional(),
  name: z.string().optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

const locationSchema = z.object({
  ref: z.string().optional(),
  path: z.string().optional(),
});

const treeSchema = locationSchema.extend({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(1000),
});

const commitsSchema = locationSchema.extend({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
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
    const query = parseInput(repositoriesSchema, request.query);
    response.json(await browser.listRepositories(query));
  });

  router.get('/repositories/:org/:name', async (request, response) => {
    const { org, name } = request.params;
    response.json(await browser.getRepository(org, name));
  });

  router.get('/repositories/:org/:name/refs', async (request, response) => {
    const { org, name } = request.params;
    response.json(await browser.listRefs(org, name));
  });

  router.get('/repositories/:org/:name/tree', async (request, response) => {
    const query = parseInput(treeSchema, request.query);
    response.json(await browser.getTree({ ...request.params, ...query }));
  });

  router.get('/repositories/:org/:name/file', async (request, response) => {
    const query = parseInput(locationSchema, request.query);
    response.json(await browser.getFile({ ...request.params, ...query }));
  });

  router.get('/repositories/:org/:name/commits', async (request, response) => {
    const query = parseInput(commitsSchema, request.query);
    response.json(await browser.listCommits({ ...request.params, ...query }));
  });

  return router;
}
