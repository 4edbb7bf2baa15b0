import type { ProposedFile } from '@callboard/plugin-golden-paths-common';

/** A change of some files of a repository; `undefined` removes one. */
export type FileChanges = Map<string, Buffer | undefined>;

/** What is proposed to a repository. */
export interface PullRequestProposal {
  /** Address of the repository, as a person opens it. */
  repositoryUrl: string;
  /** Made from the default branch; an existing one of that name is replaced. */
  branch: string;
  title: string;
  /** Markdown. */
  body: string;
  changes: FileChanges;
}

/** A pull request, or merge request, on a host. */
export interface HostPullRequest {
  url: string;
  /** Number within its repository. */
  number: number;
}

/** What golden paths do on the hosts of repositories: the embedded forge or a Gitea, GitHub, GitLab. */
export interface RepositoryHost {
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
  /** Files of the default branch by path, at most 50 MB; {@link ProposedFile} has its words for changes. */
  readFiles(repositoryUrl: string): Promise<Map<string, Buffer>>;
}

/** A change of one file in the words of {@link ProposedFile}. */
export type ChangeKind = ProposedFile['change'];
