import type { HostPullRequest } from './RepositoryHosts';

/** A file that a branch has. */
export interface RepositoryEntry {
  /** Id that git gives to its content. */
  id: string;
  /** As git writes it, e.g. `100755`. */
  mode: string;
}

/** A change of one file. */
export interface FileChange {
  /** Absent to remove it. */
  content?: Buffer;
  /** Whether the branch that the change starts from has the file. */
  exists: boolean;
  /** Mode that the file has, or gets. */
  mode: string;
}

/** What a commit is made of. */
export interface NewCommit {
  /** Starts at `base`; one of that name is replaced. */
  branch: string;
  /** The default branch. */
  base: string;
  message: string;
  /** Finds out what is to be changed in what the base branch has. */
  change: (
    entries: ReadonlyMap<string, RepositoryEntry>,
  ) => Map<string, FileChange>;
}

/** What a pull request says. */
export interface PullRequestText {
  title: string;
  body: string;
  isDraft: boolean;
}

/** One repository on its host, in the words that hosts have in common. */
export interface HostRepository {
  /** @throws NotFoundError when the host shows none to the portal */
  describe(): Promise<{ defaultBranch: string; isArchived: boolean }>;
  /** Message of the newest commit of a branch; undefined when there is none. */
  messageOf(branch: string): Promise<string | undefined>;
  findOpen(branch: string, base: string): Promise<HostPullRequest | undefined>;
  commit(commit: NewCommit): Promise<void>;
  /** @throws ConflictError when one of the same branches is open */
  open(
    branches: { branch: string; base: string },
    text: PullRequestText,
  ): Promise<HostPullRequest>;
  edit(number: number, text: PullRequestText): Promise<void>;
  stateOf(number: number): Promise<'open' | 'merged' | 'closed'>;
  archive(): Promise<void>;
}
