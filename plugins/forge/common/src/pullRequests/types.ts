import type { ForgeCommit, ForgePage } from '../types';

/**
 * How far a pull request is. `closed` means closed without being merged.
 *
 * @public
 */
export type PullRequestState = 'open' | 'merged' | 'closed';

/**
 * How a pull request is merged: with a commit that has both branches as
 * parents, or with one commit that holds all the changes.
 *
 * @public
 */
export type MergeStyle = 'merge' | 'squash';

/**
 * A request to bring the commits of one branch into another one.
 *
 * @public
 */
export interface PullRequest {
  org: string;
  /** Name of the repository. */
  name: string;
  /** Counts from 1 in each repository. */
  number: number;
  title: string;
  /** Markdown; empty when nothing was written. */
  body: string;
  state: PullRequestState;
  /** Branch that has the changes. */
  head: string;
  /** Branch that shall get them. */
  base: string;
  /** Entity reference of who opened it, or the user name that the Git host was told. */
  author: string;
  /** ISO 8601, as all times here. */
  createdAt: string;
  updatedAt: string;
  closedAt?: string;
  mergedAt?: string;
  /** Who merged it, like `author`. */
  mergedBy?: string;
  /** Id of the commit on `base` that brought the changes. */
  mergeCommit?: string;
}

/**
 * Whether an open pull request can be merged as its branches are now.
 *
 * - `clean`: yes
 * - `conflicts`: both branches changed the same lines of `files`
 * - `nothing-to-merge`: the base branch has all of it already
 * - `branch-missing`: `branch` was deleted, or never had a commit in common
 *
 * @public
 */
export type Mergeability =
  | { status: 'clean' }
  | { status: 'conflicts'; files: string[] }
  | { status: 'nothing-to-merge' }
  | { status: 'branch-missing'; branch: string };

/**
 * A pull request with what only git can tell.
 *
 * @public
 */
export interface PullRequestDetails extends PullRequest {
  /** Newest commit of the head branch; the last one there was, once it is not open. */
  headCommit: string;
  /** Number of commits that it brings. */
  commits: number;
  /** Number of files that it changes. */
  changedFiles: number;
  /** Absent when it is not open. */
  mergeability?: Mergeability;
  /** False when the head branch is gone or is the default branch. */
  headBranchCanBeDeleted: boolean;
}

/**
 * A page of pull requests, newest first.
 *
 * @public
 */
export interface PullRequestsPage extends ForgePage<PullRequest> {
  /** How many there are in each state. */
  counts: Record<PullRequestState, number>;
}

/**
 * One line of a difference.
 *
 * @public
 */
export interface DiffLine {
  type: 'context' | 'added' | 'removed';
  /** Line number before; absent on added lines. */
  before?: number;
  /** Line number after; absent on removed lines. */
  after?: number;
  text: string;
}

/**
 * Lines that changed, with a few around them.
 *
 * @public
 */
export interface DiffHunk {
  /** What git finds above it, such as the name of a function; may be empty. */
  heading: string;
  lines: DiffLine[];
}

/**
 * What became of one file.
 *
 * @public
 */
export interface FileDiff {
  path: string;
  /** Path before, when it was renamed or copied. */
  previousPath?: string;
  change: 'added' | 'modified' | 'removed' | 'renamed' | 'copied';
  /** Number of lines; absent for files that are not text. */
  added?: number;
  removed?: number;
  /** Empty for files that are not text, and for those that were cut. */
  hunks: DiffHunk[];
  /** True when more lines changed than `hunks` holds. */
  cut: boolean;
}

/**
 * All that a pull request changes.
 *
 * @public
 */
export interface PullRequestChanges {
  files: FileDiff[];
  /** Number of files that changed; more than `files` when the list was cut. */
  changedFiles: number;
}

/**
 * The commits of a pull request, newest first.
 *
 * @public
 */
export interface PullRequestCommits {
  items: ForgeCommit[];
}

/**
 * Topic on which the forge says that a pull request was opened, closed, merged
 * or opened again.
 *
 * @public
 */
export const FORGE_PULL_REQUEST_TOPIC = 'forge.pull-request';

/**
 * Payload of {@link FORGE_PULL_REQUEST_TOPIC}.
 *
 * @public
 */
export interface ForgePullRequestEvent {
  org: string;
  repo: string;
  /** Address of the page of the repository. */
  repoUrl: string;
  number: number;
  /** What it came to be. */
  state: PullRequestState;
}
