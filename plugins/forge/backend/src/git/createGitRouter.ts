import { InputError, NotAllowedError } from '@backstage/errors';
import { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ForgePushedRef } from '@callboard/plugin-forge-common';
import {
  RepositoryStore,
  StoredRepository,
} from '../repositories/RepositoryStore';
import { WriteToken } from '../server/WriteToken';
import { GitHttpBackend, GitService } from './GitHttpBackend';
import { isEmptyRepository } from './refs';

/** What happened in a push that was accepted. */
export interface AcceptedPush {
  repository: StoredRepository;
  /** True when the repository was empty before. */
  created: boolean;
  refs: ForgePushedRef[];
  /** Who pushed, as Git told it. */
  user?: string;
}

/**
 * Clone, fetch and push: Git's smart HTTP protocol at
 * `/<org>/<repository>[.git]`. Names, rights and existence are checked before
 * any git process starts.
 */
export function createGitRouter(options: {
  repositories: RepositoryStore;
  gitHttp: GitHttpBackend;
  token: WriteToken;
  onPush(push: AcceptedPush): Promise<void>;
}): Router {
  const { repositories, gitHttp, token, onPush } = options;
  const router = PromiseRouter({ caseSensitive: true, strict: true });

  async function authorize(request: Request, service: GitService) {
    const { authorization } = request.headers;
    const user =
      service === 'git-receive-pack'
        ? token.require(authorization)
        : token.identify(authorization);
    const { org, repo } = request.params;
    const name = repo.replace(/\.git$/, '');
    const repository =
      service === 'git-receive-pack'
        ? await repositories.getWritable(org, name)
        : await repositories.get(org, name);
    return { user, repository };
  }

  router.get('/:org/:repo/info/refs', async (request, response) => {
    const service = readService(request.query.service);
    await gitHttp.serve(request, response, {
      ...(await authorize(request, service)),
      service,
      step: 'advertise',
    });
  });

  router.post('/:org/:repo/git-upload-pack', async (request, response) => {
    const service = 'git-upload-pack';
    await gitHttp.serve(request, response, {
      ...(await authorize(request, service)),
      service,
      step: 'exchange',
    });
  });

  router.post('/:org/:repo/git-receive-pack', async (request, response) => {
    const service = 'git-receive-pack';
    const { user, repository } = await authorize(request, service);
    const created = await isEmptyRepository(repository.path);
    await gitHttp.serve(request, response, {
      user,
      repository,
      service,
      step: 'exchange',
      onPush: refs => onPush({ repository, created, refs, user }),
    });
  });

  return router;
}

function readService(service: unknown): GitService {
  if (service === undefined) {
    throw new NotAllowedError("Only Git's smart HTTP protocol is served");
  }
  if (service !== 'git-upload-pack' && service !== 'git-receive-pack') {
    throw new InputError('There is no such git service');
  }
  return service;
}
