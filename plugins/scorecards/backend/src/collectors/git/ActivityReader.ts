import type { HostedRepository } from '../hosts/HostedRepository';

/** What happens in a repository, or in one folder of it. */
export interface Activity {
  defaultBranch: string;
  archived: boolean;
  /** ISO 8601; absent in an empty repository. */
  lastCommitAt?: string;
  /** Of the time asked for, newest first, at most {@link MAX_COMMITS}. */
  commits: Commit[];
  openPullRequests?: number;
}

/** Who committed when. */
export interface Commit {
  /** ISO 8601. */
  at: string;
  /** Names a person, not to be shown. */
  author: string;
  isBot: boolean;
}

/** As many commits as are counted. */
export const MAX_COMMITS = 300;

/** Reads what happens in repositories of one kind of host. */
export interface ActivityReader {
  /**
   * @param options - `since`: from when on commits are listed
   * @returns undefined when there is no such repository
   */
  readActivity(
    repository: HostedRepository,
    options: { since: Date; signal: AbortSignal },
  ): Promise<Activity | undefined>;
}
