import { parseInput } from '@callboard/backend-kit';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { RepositoryDescriber } from '../repositories/RepositoryDescriber';
import type { RepositoryStore } from '../repositories/RepositoryStore';
import type { WriteToken } from '../server/WriteToken';
import { toGiteaRepository } from './giteaFormat';
import { giteaPageSchema } from './giteaPage';

const newRepositorySchema = z.object({
  name: z.string(),
  description: z
    .string()
    .nullish()
    .transform(text => text ?? undefined),
  default_branch: z
    .string()
    .nullish()
    .transform(branch => branch || undefined),
});

/** Organisations of Gitea's REST API, and the repositories in them. */
export function createGiteaOrgsRouter(options: {
  repositories: RepositoryStore;
  describer: RepositoryDescriber;
  token: WriteToken;
  baseUrl: string;
}): Router {
  const { repositories, describer, token, baseUrl } = options;
  const router = PromiseRouter({ caseSensitive: true });
  const mayWrite: express.RequestHandler = (request, _response, next) => {
    token.require(request.headers.authorization);
    next();
  };

  router.get('/orgs/:org', (request, response) => {
    const { org } = request.params;
    repositories.assertOrganization(org);
    response.json({ name: org, username: org, full_name: org });
  });

  router.get('/orgs/:org/repos', async (request, response) => {
    const { org } = request.params;
    repositories.assertOrganization(org);
    const { page, limit } = parseInput(giteaPageSchema, request.query);
    const described = await describer.describeAll(await repositories.list(org));
    // Discovery warns about every empty repository that it is shown.
    const filled = described.filter(repository => !repository.empty);
    response.setHeader('X-Total-Count', filled.length);
    response.json(
      filled
        .slice((page - 1) * limit, page * limit)
        .map(repository => toGiteaRepository(repository, baseUrl)),
    );
  });

  router.post(
    '/orgs/:org/repos',
    mayWrite,
    express.json({ limit: '64kb' }),
    async (request, response) => {
      const { org } = request.params;
      repositories.assertOrganization(org);
      const body = parseInput(newRepositorySchema, request.body);
      const repository = await repositories.create({
        org,
        name: body.name,
        description: body.description,
        defaultBranch: body.default_branch,
      });
      const described = await describer.describe(repository);
      response.status(201).json(toGiteaRepository(described, baseUrl));
    },
  );

  return router;
}
