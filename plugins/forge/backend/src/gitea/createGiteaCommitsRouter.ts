import { parseInput } from '@callboard/backend-kit';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { listCommits } from '../git/commits';
import { RefResolver } from '../git/RefResolver';
import { RepositoryDescriber } from '../repositories/RepositoryDescriber';
import { RepositoryStore } from '../repositories/RepositoryStore';
import { toGiteaCommit } from './giteaFormat';

const MAX_PAGE = 50;

const querySchema = z.object({
  sha: z.string().optional(),
  path: z.string().optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .default(MAX_PAGE)
    .transform(limit => Math.min(limit, MAX_PAGE)),
});

/** The part of Gitea's REST API that lists commits, newest first. */
export function createGiteaCommitsRouter(options: {
  repositories: RepositoryStore;
  refs: RefResolver;
  describer: RepositoryDescriber;
  baseUrl: string;
}): Router {
  const { repositories, refs, describer, baseUrl } = options;
  const router = PromiseRouter({ caseSensitive: true });

  router.get('/repos/:org/:repo/commits', async (request, response) => {
    const { org, repo } = request.params;
    const { sha, path, page, limit } = parseInput(querySchema, request.query);
    const repository = await repositories.get(org, repo);
    const { empty } = await describer.describe(repository);
    const commits = empty
      ? []
      : await listCommits(repository.path, {
          commit: await refs.resolve(repository, sha),
          file: path,
          skip: (page - 1) * limit,
          limit,
        });
    response.json(
      commits.map(commit => toGiteaCommit(commit, { org, repo, baseUrl })),
    );
  });

  return router;
}
