import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { AcceptedPush } from '../git/createGitRouter';
import type { RepositoryStore } from '../repositories/RepositoryStore';
import { DefaultPullRequestsService } from './DefaultPullRequestsService';
import { KeyedQueue } from './KeyedQueue';
import { PullRequestMerger } from './PullRequestMerger';
import { PullRequestPushes } from './PullRequestPushes';
import type { PullRequestsStore } from './PullRequestsStore';

/** What {@link createPullRequests} needs. */
export interface PullRequestsOptions {
  auditor: AuditorService;
  logger: LoggerService;
  repositories: RepositoryStore;
  store: PullRequestsStore;
  /** Default: one that merges with git. */
  merger?: PullRequestMerger;
  /** Told of pushes, and of merges as if they were pushes. */
  publish: (push: AcceptedPush) => Promise<void>;
}

/** Puts the parts of pull requests together. */
export function createPullRequests(options: PullRequestsOptions) {
  const { auditor, logger, repositories, store, publish } = options;
  const queue = new KeyedQueue();
  const pushes = new PullRequestPushes({ store, queue, logger });
  const onPush = async (push: AcceptedPush) => {
    await publish(push);
    await pushes.handle(push);
  };
  const service = DefaultPullRequestsService.create({
    auditor,
    repositories,
    store,
    merger: options.merger ?? new PullRequestMerger(store),
    queue,
    onPush,
  });
  return { service, onPush };
}
