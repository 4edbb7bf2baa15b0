import { ForgeCommit, ForgeRepository } from '@callboard/plugin-forge-common';
import { repositoryUrl } from '../repositories/RepositoryDescriber';

/** A repository in Gitea's words. */
export function toGiteaRepository(
  repository: ForgeRepository,
  baseUrl: string,
) {
  const { org, name } = repository;
  return {
    name,
    full_name: `${org}/${name}`,
    owner: { login: org, username: org },
    description: repository.description,
    default_branch: repository.defaultBranch,
    empty: repository.empty,
    archived: repository.archived ?? false,
    private: false,
    html_url: repositoryUrl(repository, baseUrl),
    clone_url: repository.cloneUrl,
    ...(repository.updatedAt && { updated_at: repository.updatedAt }),
  };
}

/** A commit in Gitea's words. */
export function toGiteaCommit(
  commit: ForgeCommit,
  where: { org: string; repo: string; baseUrl: string },
) {
  const { org, repo, baseUrl } = where;
  return {
    sha: commit.id,
    created: commit.date,
    html_url: `${baseUrl}/${org}/${repo}/src/commit/${commit.id}`,
    commit: {
      message: [commit.subject, commit.body].filter(Boolean).join('\n\n'),
      author: {
        name: commit.authorName,
        email: commit.authorEmail,
        date: commit.date,
      },
    },
  };
}
