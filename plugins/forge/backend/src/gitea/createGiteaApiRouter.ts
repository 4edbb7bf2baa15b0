import { InputError } from '@backstage/errors';
import type { AuditorService } from '@backstage/backend-plugin-api';
import { audited, parseInput } from '@callboard/backend-kit';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { archive } from '../git/archive';
import { listCommits } from '../git/commits';
import { ObjectReader } from '../git/ObjectReader';
import { RefResolver } from '../git/RefResolver';
import { AcceptedPush } from '../git/createGitRouter';
import { PullRequestsService } from '../pullRequests/PullRequestsService';
import { RepositoryDescriber } from '../repositories/RepositoryDescriber';
import { RepositoryStore } from '../repositories/RepositoryStore';
import { WriteToken } from '../server/WriteToken';
import { ContentsReader } from './ContentsReader';
import { createGiteaBranchesRouter } from './createGiteaBranchesRouter';
import { createGiteaOrgsRouter } from './createGiteaOrgsRouter';
import { createGiteaPullsRouter } from './createGiteaPullsRouter';
import { toGiteaCommit, toGiteaRepository } from './giteaFormat';

const refSchema = z.object({ ref: z.string().optional() });

const editRepositorySchema = z.object({ archived: z.boolean() });

/**
 * The part of Gitea's REST API that Backstage's gitea integration calls:
 * organisations, repositories, contents, commits, archives, branches and pull
 * requests.
 */
export function createGiteaApiRouter(options: {
  auditor: AuditorService;
  repositories: RepositoryStore;
  objects: ObjectReader;
  refs: RefResolver;
  describer: RepositoryDescriber;
  token: WriteToken;
  baseUrl: string;
  pullRequests: PullRequestsService;
  onPush(push: AcceptedPush): Promise<void>;
}): Router {
  const { auditor, repositories, refs, describer, token, baseUrl } = options;
  const contentsReader = new ContentsReader(options);
  const router = PromiseRouter({ caseSensitive: true });
  const mayWrite: express.RequestHandler = (request, _response, next) => {
    token.require(request.headers.authorization);
    next();
  };

  // A wrong password is told apart from none, so that a mistake in the portal's
  // config shows at the first read and not at the first push.
  router.use((request, _response, next) => {
    token.identify(request.headers.authorization);
    next();
  });

  router.use(createGiteaBranchesRouter(options));
  router.use(createGiteaOrgsRouter(options));
  router.use(createGiteaPullsRouter(options));

  router.get('/version', (_request, response) => {
    response.json({ version: '1.22.0+forge' });
  });

  router.get('/repos/:org/:repo', async (request, response) => {
    const { org, repo } = request.params;
    const described = await describer.describe(
      await repositories.get(org, repo),
    );
    response.json(toGiteaRepository(described, baseUrl));
  });

  router.patch(
    '/repos/:org/:repo',
    mayWrite,
    express.json({ limit: '64kb' }),
    async (request, response) => {
      const { org, repo } = request.params;
      const { archived } = parseInput(editRepositorySchema, request.body);
      const repository = await audited(
        auditor,
        {
          eventId: archived ? 'repository-archive' : 'repository-unarchive',
          severityLevel: 'medium',
          meta: {
            repository: `${org}/${repo}`,
            by: token.require(request.headers.authorization),
          },
        },
        () => repositories.setArchived({ org, name: repo }, archived),
      );
      // Discovery leaves out what is archived, so it has to look again.
      await options.onPush({ repository, created: false, refs: [] });
      const described = await describer.describe(repository);
      response.json(toGiteaRepository(described, baseUrl));
    },
  );

  router.get(
    ['/repos/:org/:repo/contents', '/repos/:org/:repo/contents/:path(*)'],
    async (request, response) => {
      const { org, repo } = request.params;
      const repository = await repositories.get(org, repo);
      const { ref } = parseInput(refSchema, request.query);
      const contents = await contentsReader.read({
        repository,
        ref,
        path: request.params.path ?? '',
      });
      response.setHeader('ETag', `"${contents.id}"`);
      response.setHeader('Last-Modified', contents.lastModified.toUTCString());
      response.json(contents.body);
    },
  );

  router.get(
    '/repos/:org/:repo/git/commits/:ref(*)',
    async (request, response) => {
      const { org, repo } = request.params;
      const repository = await repositories.get(org, repo);
      const id = await refs.resolve(repository, request.params.ref);
      const [commit] = await listCommits(repository.path, {
        commit: id,
        limit: 1,
      });
      response.json(toGiteaCommit(commit, { org, repo, baseUrl }));
    },
  );

  router.get(
    '/repos/:org/:repo/archive/:file(*)',
    async (request, response) => {
      const { org, repo } = request.params;
      const repository = await repositories.get(org, repo);
      const [, ref] = /^(.+)\.tar\.gz$/.exec(request.params.file) ?? [];
      if (!ref) {
        throw new InputError('An archive is asked for as <ref>.tar.gz');
      }
      const commit = await refs.resolve(repository, ref);
      response.setHeader('Content-Type', 'application/gzip');
      response.setHeader('ETag', `"${commit}"`);
      await pipeline(
        archive(repository.path, { commit, folder: repo }),
        response,
      );
    },
  );

  return router;
}
