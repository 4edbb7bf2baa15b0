import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import express, { Express } from 'express';
import { AcceptedPush, createGitRouter } from '../git/createGitRouter';
import { GitHttpBackend } from '../git/GitHttpBackend';
import { ObjectReader } from '../git/ObjectReader';
import { RefResolver } from '../git/RefResolver';
import { createGiteaApiRouter } from '../gitea/createGiteaApiRouter';
import { createGiteaCommitsRouter } from '../gitea/createGiteaCommitsRouter';
import { createPagesRouter } from '../gitea/createPagesRouter';
import { createRawRouter } from '../gitea/createRawRouter';
import { PullRequestsService } from '../pullRequests/PullRequestsService';
import { RepositoryDescriber } from '../repositories/RepositoryDescriber';
import { RepositoryStore } from '../repositories/RepositoryStore';
import { createErrorHandler } from './errorHandler';
import { createRequestGuard } from './requestGuard';
import { WriteToken } from './WriteToken';

/** Puts together what the forge's own port answers. */
export function createForgeApp(options: {
  auditor: AuditorService;
  repositories: RepositoryStore;
  objects: ObjectReader;
  refs: RefResolver;
  describer: RepositoryDescriber;
  gitHttp: GitHttpBackend;
  token: WriteToken;
  baseUrl: string;
  portalUrl: string;
  logger: LoggerService;
  pullRequests: PullRequestsService;
  onPush(push: AcceptedPush): Promise<void>;
}): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(createRequestGuard(options.baseUrl));
  app.use('/api/v1', createGiteaApiRouter(options));
  app.use('/api/v1', createGiteaCommitsRouter(options));
  app.use(createGitRouter(options));
  app.use(createRawRouter(options));
  app.use(createPagesRouter(options));
  app.use(() => {
    throw new NotFoundError('There is nothing here');
  });
  app.use(createErrorHandler(options.logger));
  return app;
}
