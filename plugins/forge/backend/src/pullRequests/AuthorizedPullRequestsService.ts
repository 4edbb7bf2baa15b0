import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  forgePullRequestUpdatePermission,
  MergeRequest,
  PullRequestId,
} from '@callboard/plugin-forge-common';
import type { PortalActors } from './PortalActors';
import type {
  PullRequestsQuery,
  PullRequestsService,
} from './PullRequestsService';

interface CallerOptions {
  credentials: BackstageCredentials;
}

/**
 * Lets callers of the portal through to the pull requests. Whoever gets here may
 * look at repositories; merging, closing and opening again needs the permission
 * on the repository.
 */
export class AuthorizedPullRequestsService {
  readonly #inner: PullRequestsService;
  readonly #permissions: PermissionsService;
  readonly #actors: PortalActors;

  static create(options: {
    inner: PullRequestsService;
    permissions: PermissionsService;
    actors: PortalActors;
  }) {
    return new AuthorizedPullRequestsService(options);
  }

  private constructor(options: {
    inner: PullRequestsService;
    permissions: PermissionsService;
    actors: PortalActors;
  }) {
    this.#inner = options.inner;
    this.#permissions = options.permissions;
    this.#actors = options.actors;
  }

  async listPullRequests(query: PullRequestsQuery) {
    return this.#inner.listPullRequests(query);
  }

  async getPullRequest(id: PullRequestId) {
    return this.#inner.getPullRequest(id);
  }

  async listCommits(id: PullRequestId) {
    return this.#inner.listCommits(id);
  }

  async getChanges(id: PullRequestId) {
    return this.#inner.getChanges(id);
  }

  /** @throws NotAllowedError without the permission on the repository */
  async mergePullRequest(
    id: PullRequestId,
    request: MergeRequest,
    options: CallerOptions,
  ) {
    const by = await this.#authorize(id, options);
    return this.#inner.mergePullRequest(id, request, { by });
  }

  /** @throws NotAllowedError without the permission on the repository */
  async closePullRequest(id: PullRequestId, options: CallerOptions) {
    const by = await this.#authorize(id, options);
    return this.#inner.closePullRequest(id, { by });
  }

  /** @throws NotAllowedError without the permission on the repository */
  async reopenPullRequest(id: PullRequestId, options: CallerOptions) {
    const by = await this.#authorize(id, options);
    return this.#inner.reopenPullRequest(id, { by });
  }

  async #authorize(id: PullRequestId, { credentials }: CallerOptions) {
    const permission = forgePullRequestUpdatePermission;
    const [decision] = await this.#permissions.authorize(
      [{ permission, resourceRef: `${id.org}/${id.name}` }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `This needs the permission ${permission.name} on ${id.org}/${id.name}, which owners of what lives there have`,
      );
    }
    return this.#actors.of(credentials);
  }
}
