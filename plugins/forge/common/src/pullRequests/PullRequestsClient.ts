import { PluginHttpClient } from '@callboard/http-client';
import type { ClientOptions } from '@callboard/http-client';
import type { ForgePaging, ForgeRepositoryId } from '../ForgeClient';
import {
  pullRequestChangesSchema,
  pullRequestCommitsSchema,
  pullRequestDetailsSchema,
  pullRequestsPageSchema,
} from './schemas';
import type { MergeRequest } from './schemas';
import type {
  PullRequestChanges,
  PullRequestCommits,
  PullRequestDetails,
  PullRequestsPage,
  PullRequestState,
} from './types';

/**
 * Names one pull request.
 *
 * @public
 */
export interface PullRequestId extends ForgeRepositoryId {
  number: number;
}

/**
 * The pull requests of the embedded Git host, for pages and other plugins. Every
 * method throws a `ResponseError` when the forge refuses.
 *
 * @public
 */
export interface PullRequestsApi {
  /** Lists pull requests, newest first; without a state, all of them. */
  listPullRequests(
    repository: ForgeRepositoryId,
    request?: ForgePaging & { state?: PullRequestState },
  ): Promise<PullRequestsPage>;
  /** Reads one, and whether it can be merged. */
  getPullRequest(id: PullRequestId): Promise<PullRequestDetails>;
  /** Lists the commits that it brings. */
  listPullRequestCommits(id: PullRequestId): Promise<PullRequestCommits>;
  /** Reads what it changes, file by file. */
  getPullRequestChanges(id: PullRequestId): Promise<PullRequestChanges>;
  /** Brings its commits into the base branch. */
  mergePullRequest(
    id: PullRequestId,
    request?: MergeRequest,
  ): Promise<PullRequestDetails>;
  /** Closes it without merging. */
  closePullRequest(id: PullRequestId): Promise<PullRequestDetails>;
  /** Opens it again. */
  reopenPullRequest(id: PullRequestId): Promise<PullRequestDetails>;
}

/**
 * The pull requests over HTTP, in browsers and backends.
 *
 * @public
 */
export class PullRequestsClient implements PullRequestsApi {
  readonly #backend: PluginHttpClient;

  constructor(options: ClientOptions) {
    this.#backend = new PluginHttpClient('forge', options);
  }

  async listPullRequests(
    repository: ForgeRepositoryId,
    request: ForgePaging & { state?: PullRequestState } = {},
  ) {
    return this.#backend.read(pullRequestsPageSchema, pathOf(repository), {
      ...request,
    });
  }

  async getPullRequest(id: PullRequestId) {
    return this.#backend.read(pullRequestDetailsSchema, pathOf(id, id.number));
  }

  async listPullRequestCommits(id: PullRequestId) {
    return this.#backend.read(
      pullRequestCommitsSchema,
      `${pathOf(id, id.number)}/commits`,
    );
  }

  async getPullRequestChanges(id: PullRequestId) {
    return this.#backend.read(
      pullRequestChangesSchema,
      `${pathOf(id, id.number)}/changes`,
    );
  }

  async mergePullRequest(id: PullRequestId, request: MergeRequest = {}) {
    return this.#act(id, 'merge', request);
  }

  async closePullRequest(id: PullRequestId) {
    return this.#act(id, 'close');
  }

  async reopenPullRequest(id: PullRequestId) {
    return this.#act(id, 'reopen');
  }

  async #act(id: PullRequestId, act: string, body: MergeRequest = {}) {
    return this.#backend.send(
      pullRequestDetailsSchema,
      `${pathOf(id, id.number)}/${act}`,
      { method: 'POST', body },
    );
  }
}

function pathOf({ org, name }: ForgeRepositoryId, number?: number): string {
  const repository = [org, name].map(encodeURIComponent).join('/');
  const list = `/repositories/${repository}/pulls`;
  return number === undefined ? list : `${list}/${number}`;
}
