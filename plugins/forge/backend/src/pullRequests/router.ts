import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { pageQuerySchema, parseInput } from '@callboard/backend-kit';
import {
  mergeRequestSchema,
  pullRequestStateSchema,
} from '@callboard/plugin-forge-common';
import { json, Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { AuthorizedPullRequestsService } from './AuthorizedPullRequestsService';

const LIST = '/repositories/:org/:name/pulls';
const ONE = `${LIST}/:number`;

const listSchema = pageQuerySchema.extend({
  state: pullRequestStateSchema.optional(),
});

const numberSchema = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);

/** `/api/forge/repositories/:org/:name/pulls` */
export function createPullRequestsRouter(options: {
  httpAuth: HttpAuthService;
  pullRequests: AuthorizedPullRequestsService;
}): Router {
  const { httpAuth, pullRequests } = options;
  const router = PromiseRouter();
  router.use(json());

  router.get(LIST, async (request, response) => {
    const { org, name } = request.params;
    const query = parseInput(listSchema, request.query);
    response.json(await pullRequests.listPullRequests({ org, name, ...query }));
  });

  router.get(ONE, async (request, response) => {
    response.json(await pullRequests.getPullRequest(idOf(request)));
  });

  router.get(`${ONE}/commits`, async (request, response) => {
    response.json(await pullRequests.listCommits(idOf(request)));
  });

  router.get(`${ONE}/changes`, async (request, response) => {
    response.json(await pullRequests.getChanges(idOf(request)));
  });

  router.post(`${ONE}/merge`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const merge = parseInput(mergeRequestSchema, request.body);
    response.json(
      await pullRequests.mergePullRequest(idOf(request), merge, {
        credentials,
      }),
    );
  });

  router.post(`${ONE}/close`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    response.json(
      await pullRequests.closePullRequest(idOf(request), { credentials }),
    );
  });

  router.post(`${ONE}/reopen`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    response.json(
      await pullRequests.reopenPullRequest(idOf(request), { credentials }),
    );
  });

  return router;
}

function idOf({ params }: Request) {
  const { org, name } = params;
  return { org, name, number: parseInput(numberSchema, params.number) };
}
