import type {
  PullRequest,
  PullRequestId,
  PullRequestState,
} from '@callboard/plugin-forge-common';

/** A pull request with what only the forge needs to know. */
export interface PullRequestRecord extends PullRequest {
  /** Commit where its changes begin; only when it is not open. */
  baseCommit?: string;
  /** Commit that a merge was about to put on the base branch. */
  plannedMerge?: string;
}

/** What a new pull request begins with. */
export type NewPullRequestRecord = Pick<
  PullRequest,
  'org' | 'name' | 'title' | 'body' | 'head' | 'base' | 'author' | 'createdAt'
>;

/** What may change; a key with the value undefined takes the value away. */
export type PullRequestChange = Partial<
  Omit<PullRequestRecord, keyof PullRequestId | 'author' | 'createdAt'>
>;

/** Which pull requests of a repository are meant. */
export interface PullRequestsFilter {
  org: string;
  name: string;
  /** Absent for all states. */
  states?: PullRequestState[];
  head?: string;
  base?: string;
}

/** Keeps the pull requests. */
export interface PullRequestsStore {
  /**
   * Lists them, newest first.
   *
   * @param page - those with a smaller number than `after`, or from `skip` on
   */
  list(
    filter: PullRequestsFilter,
    page: { after?: number; skip?: number; limit: number },
  ): Promise<PullRequestRecord[]>;

  /** How many a repository has in each state. */
  count(repository: {
    org: string;
    name: string;
  }): Promise<Record<PullRequestState, number>>;

  /** Finds one, or nothing. */
  find(id: PullRequestId): Promise<PullRequestRecord | undefined>;

  /**
   * Keeps a new, open one under the next number of its repository.
   *
   * @returns undefined when one of the same branches is open
   */
  insert(
    pullRequest: NewPullRequestRecord,
  ): Promise<PullRequestRecord | undefined>;

  /**
   * Changes one that is in a certain state.
   *
   * @returns undefined when it is in another one, or opening it again would
   *   make it the second one that is open for its branches
   */
  change(
    id: PullRequestId,
    from: PullRequestState,
    change: PullRequestChange,
  ): Promise<PullRequestRecord | undefined>;
}
