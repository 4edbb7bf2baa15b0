import {
  PullRequestDetails,
  PullRequest,
} from '@callboard/plugin-forge-common';
import { repositoryUrl } from '../repositories/RepositoryDescriber';

/** A pull request in Gitea's words. */
export function toGiteaPull(
  pullRequest: PullRequest & Partial<PullRequestDetails>,
  baseUrl: string,
) {
  const { org, name, number, state, mergeability } = pullRequest;
  const page = `${repositoryUrl({ org, name }, baseUrl)}/pulls/${number}`;
  const api = `${baseUrl}/api/v1/repos/${org}/${name}/pulls/${number}`;
  const repo = { name, full_name: `${org}/${name}`, owner: { login: org } };
  return {
    id: number,
    number,
    url: api,
    html_url: page,
    diff_url: `${page}.diff`,
    title: pullRequest.title,
    body: pullRequest.body,
    user: toUser(pullRequest.author),
    state: state === 'open' ? 'open' : 'closed',
    draft: false,
    merged: state === 'merged',
    mergeable: mergeability?.status === 'clean',
    merged_at: pullRequest.mergedAt ?? null,
    merged_by: pullRequest.mergedBy ? toUser(pullRequest.mergedBy) : null,
    merge_commit_sha: pullRequest.mergeCommit ?? null,
    base: { label: pullRequest.base, ref: pullRequest.base, repo },
    head: {
      label: pullRequest.head,
      ref: pullRequest.head,
      sha: pullRequest.headCommit ?? '',
      repo,
    },
    created_at: pullRequest.createdAt,
    updated_at: pullRequest.updatedAt,
    closed_at: pullRequest.mergedAt ?? pullRequest.closedAt ?? null,
    changed_files: pullRequest.changedFiles ?? 0,
  };
}

function toUser(name: string) {
  return { login: name, username: name, full_name: '' };
}
