import { pipeline } from 'node:stream/promises';
import { InputError, NotFoundError } from '@backstage/errors';
import { parseInput } from '@callboard/backend-kit';
import {
  ForgeRepositoryId,
  PullRequestState,
} from '@callboard/plugin-forge-common';
import express, { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import {
  Actor,
  PullRequestsService,
} from '../pullRequests/PullRequestsService';
import { WriteToken } from '../server/WriteToken';
import { giteaPageSchema } from './giteaPage';
import { toGiteaCommit } from './giteaFormat';
import { toGiteaPull } from './giteaPulls';
import {
  editPullSchema,
  mergePullSchema,
  newPullSchema,
} from './giteaPullSchemas';

const LIST = '/repos/:org/:repo/pulls';
const ONE = `${LIST}/:index(\\d+)`;

const listSchema = giteaPageSchema.extend({
  state: z.enum(['open', 'closed', 'all']).default('open'),
});

/** What Gitea calls the states: to it, what was merged is closed. */
const STATES: Record<string, PullRequestState[] | undefined> = {
  open: ['open'],
  closed: ['merged', 'closed'],
};

/** The part of Gitea's REST API that is about pull requests. */
export function createGiteaPullsRouter(options: {
  pullRequests: PullRequestsService;
  token: WriteToken;
  baseUrl: string;
}): Router {
  const { pullRequests, token, baseUrl } = options;
  const router = PromiseRouter({ caseSensitive: true });
  const body = express.json({ limit: '256kb' });

  router.get(LIST, async (request, response) => {
    const { state, ...page } = parseInput(listSchema, request.query);
    const { items, total } = await pullRequests.listNumbered({
      ...repositoryOf(request),
      ...page,
      states: STATES[state],
    });
    response.setHeader('X-Total-Count', total);
    response.json(items.map(item => toGiteaPull(item, baseUrl)));
  });

  router.post(LIST, body, async (request, response) => {
    const by = actorOf(request);
    const id = repositoryOf(request);
    const input = parseInput(newPullSchema, request.body);
    const opened = await pullRequests.openPullRequest(
      {
        ...id,
        title: input.title,
        body: input.body,
        head: branchOf(input.head, id),
        base: input.base,
      },
      { by },
    );
    response.status(201).json(toGiteaPull(opened, baseUrl));
  });

  router.get(`${ONE}.diff`, async (request, response) => {
    const patch = await pullRequests.openPatch(idOf(request));
    response.type('text/plain');
    await pipeline(patch, response);
  });

  router.get(ONE, async (request, response) => {
    const details = await pullRequests.getPullRequest(idOf(request));
    response.json(toGiteaPull(details, baseUrl));
  });

  router.patch(ONE, body, async (request, response) => {
    const by = actorOf(request);
    const id = idOf(request);
    const { state, ...edit } = parseInput(editPullSchema, request.body);
    if (Object.keys(edit).length > 0) {
      await pullRequests.editPullRequest(id, edit, { by });
    }
    const before = await pullRequests.getPullRequest(id);
    if (state === 'closed' && before.state === 'open') {
      await pullRequests.closePullRequest(id, { by });
    }
    if (state === 'open' && before.state !== 'open') {
      await pullRequests.reopenPullRequest(id, { by });
    }
    const details = await pullRequests.getPullRequest(id);
    response.status(201).json(toGiteaPull(details, baseUrl));
  });

  router.get(`${ONE}/files`, async (request, response) => {
    const { page, limit } = parseInput(giteaPageSchema, request.query);
    const files = await pullRequests.listChangedFiles(idOf(request));
    response.setHeader('X-Total-Count', files.length);
    response.json(
      files.slice((page - 1) * limit, page * limit).map(file => ({
        filename: file.path,
        ...(file.previousPath && { previous_filename: file.previousPath }),
        status: file.change === 'modified' ? 'changed' : file.change,
        additions: file.added ?? 0,
        deletions: file.removed ?? 0,
        changes: (file.added ?? 0) + (file.removed ?? 0),
      })),
    );
  });

  router.get(`${ONE}/commits`, async (request, response) => {
    const { page, limit } = parseInput(giteaPageSchema, request.query);
    const { org, repo } = request.params;
    const { items } = await pullRequests.listCommits(idOf(request));
    response.setHeader('X-Total-Count', items.length);
    response.json(
      items
        .slice((page - 1) * limit, page * limit)
        .map(commit => toGiteaCommit(commit, { org, repo, baseUrl })),
    );
  });

  router.get(`${ONE}/merge`, async (request, response) => {
    const { state } = await pullRequests.getPullRequest(idOf(request));
    response.status(state === 'merged' ? 204 : 404).end();
  });

  router.post(`${ONE}/merge`, body, async (request, response) => {
    const by = actorOf(request);
    const input = parseInput(mergePullSchema, request.body);
    const { state } = await pullRequests.getPullRequest(idOf(request));
    if (state !== 'open') {
      // As Gitea answers; a client is to look at the pull request again.
      response.status(405).json({ message: `It is ${state} already` });
      return;
    }
    await pullRequests.mergePullRequest(
      idOf(request),
      {
        style: input.Do,
        headCommit: input.head_commit_id,
        deleteBranch: input.delete_branch_after_merge,
      },
      { by },
    );
    response.status(200).end();
  });

  function actorOf(request: Request): Actor {
    const name = token.require(request.headers.authorization);
    return { ref: name, name, email: `${name}@${new URL(baseUrl).hostname}` };
  }

  return router;
}

function repositoryOf({ params }: Request): ForgeRepositoryId {
  return { org: params.org, name: params.repo };
}

function idOf(request: Request) {
  const number = Number(request.params.index);
  if (number > 2 ** 31 - 1) {
    throw new NotFoundError(`There is no pull request #${number}`);
  }
  return { ...repositoryOf(request), number };
}

// Gitea takes `owner:branch` for branches of forks.
function branchOf(head: string, { org }: ForgeRepositoryId): string {
  const [owner, branch] = head.includes(':') ? head.split(':', 2) : [org, head];
  if (owner !== org) {
    throw new InputError(`There are no forks here, as of '${owner}'`);
  }
  return branch;
}
