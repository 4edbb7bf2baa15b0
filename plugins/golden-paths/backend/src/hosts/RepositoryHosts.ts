import type { ProposedFile } from '@callboard/plugin-golden-paths-common';

/**
 * A change of some files of a repository, by path; `undefined` removes one.
 * Files that are there already keep their mode.
 */
export type FileChanges = Map<string, Buffer | undefined>;

/** What is proposed to a repository. */
export interface PullRequestProposal {
  /** Address of the repository, as a person opens it. */
  repositoryUrl: string;
  /**
   * Made from the default branch. One of that name that was made like this is
   * replaced; one with commits of other people is left as it is.
   */
  branch: string;
  title: string;
  /** Markdown. */
  body: string;
  changes: FileChanges;
  /** Marks it as not ready, where the host can. */
  isDraft?: boolean;
}

/** A pull request, or merge request, on a host. */
export interface HostPullRequest {
  url: string;
  /** Number within its repository. */
  number: number;
}

/** What golden paths do on the hosts of repositories: the embedded forge or a Gitea, GitHub, GitLab. */
export interface RepositoryHost {
  /**
   * Proposes a change. An open pull request of that branch is used again, with
   * the new title and body.
   *
   * @throws InputError when the default branch has all of it already
   * @throws ConflictError for an archived repository, and for a branch of that
   *   name with commits of others that no pull request is open for
   * @throws NotAllowedError when the portal's credentials do not suffice
   * @throws ServiceUnavailableError when it is worth trying again later
   */
  openPullRequest(proposal: PullRequestProposal): Promise<HostPullRequest>;
  stateOf(
    repositoryUrl: string,
    number: number,
  ): Promise<'open' | 'merged' | 'closed'>;
  /** Makes a repository read-only. */
  archive(repositoryUrl: string): Promise<void>;
}

/** Finds the host of a repository among the configured `integrations`. */
export interface RepositoryHosts {
  /** @throws InputError when no integration is configured for it, naming the key */
  of(repositoryUrl: string): RepositoryHost;
  /**
   * Files of the default branch by path.
   *
   * @throws InputError when they are more than 50 MB
   */
  readFiles(repositoryUrl: string): Promise<Map<string, Buffer>>;
}

/** A change of one file in the words of {@link ProposedFile}. */
export type ChangeKind = ProposedFile['change'];
