import type { Readable } from 'node:stream';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  MergeRequest,
  PullRequest,
  PullRequestChanges,
  PullRequestCommits,
  PullRequestDetails,
  PullRequestId,
  PullRequestsPage,
  PullRequestState,
} from '@callboard/plugin-forge-common';
import type { ChangedFile } from '../git/changedFiles';
import type { GitPerson } from '../git/mergeCommits';

/** Who does something, as pull requests and commits say it. */
export interface Actor extends GitPerson {
  /** Entity reference, or a user name of the Git host. */
  ref: string;
  /** Present for callers of the portal. */
  credentials?: BackstageCredentials;
}

/** On whose behalf something is done. */
export interface CallOptions {
  by: Actor;
}

/** Which page of a repository's pull requests is asked for. */
export interface PullRequestsQuery {
  org: string;
  name: string;
  state?: PullRequestState;
  cursor?: string;
  /** How many items the page may hold. */
  limit: number;
}

/** Which page is asked for by its number. */
export interface NumberedPullRequestsQuery {
  org: string;
  name: string;
  /** Absent for all states. */
  states?: PullRequestState[];
  /** From 1 on. */
  page: number;
  limit: number;
}

/** What it takes to open a pull request. */
export interface NewPullRequest {
  org: string;
  name: string;
  title: string;
  body?: string;
  head: string;
  base: string;
}

/**
 * What can be done with pull requests. Every method throws InputError for names
 * that cannot be one and NotFoundError when there is no such repository or pull
 * request.
 */
export interface PullRequestsService {
  /** Reads a page, newest first. */
  listPullRequests(query: PullRequestsQuery): Promise<PullRequestsPage>;

  /** Reads a page by its number, and how many there are on all pages. */
  listNumbered(
    query: NumberedPullRequestsQuery,
  ): Promise<{ items: PullRequest[]; total: number }>;

  /** Reads one with what git knows about it. */
  getPullRequest(id: PullRequestId): Promise<PullRequestDetails>;

  /** Lists the commits that it brings, newest first. */
  listCommits(id: PullRequestId): Promise<PullRequestCommits>;

  /** Reads what it changes. */
  getChanges(id: PullRequestId): Promise<PullRequestChanges>;

  /** Lists all files that it changes. */
  listChangedFiles(id: PullRequestId): Promise<ChangedFile[]>;

  /** What it changes as a patch, all of it. */
  openPatch(id: PullRequestId): Promise<Readable>;

  /**
   * Opens one.
   *
   * @throws NotFoundError for a branch that does not exist, InputError when it
   *   would bring nothing, ConflictError when one of the same branches is open
   */
  openPullRequest(
    input: NewPullRequest,
    options: CallOptions,
  ): Promise<PullRequestDetails>;

  /** Changes title or description. */
  editPullRequest(
    id: PullRequestId,
    edit: { title?: string; body?: string },
    options: CallOptions,
  ): Promise<PullRequestDetails>;

  /**
   * Brings its commits into the base branch.
   *
   * @throws ConflictError when it is not open, has conflicts, brings nothing, or
   *   has another newest commit than the caller saw
   */
  mergePullRequest(
    id: PullRequestId,
    request: MergeRequest,
    options: CallOptions,
  ): Promise<PullRequestDetails>;

  /** Closes an open one without merging. */
  closePullRequest(
    id: PullRequestId,
    options: CallOptions,
  ): Promise<PullRequestDetails>;

  /**
   * Opens a closed one again.
   *
   * @throws ConflictError when it was merged, its branch is gone, or one of the
   *   same branches is open
   */
  reopenPullRequest(
    id: PullRequestId,
    options: CallOptions,
  ): Promise<PullRequestDetails>;
}
