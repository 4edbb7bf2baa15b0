import { useApi } from '@backstage/frontend-plugin-api';
import { PullRequestDetails } from '@callboard/plugin-forge-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { pullRequestsApiRef } from '../apis';

/** Loads the commits of a pull request, and again when it has new ones. */
export function usePullRequestCommits(pullRequest: PullRequestDetails) {
  const api = useApi(pullRequestsApiRef);
  const { org, name, number, headCommit } = pullRequest;
  return useAsyncRetry(
    () => api.listPullRequestCommits({ org, name, number }),
    [api, org, name, number, headCommit],
  );
}

/** Loads what a pull request changes, and again when it has new commits. */
export function usePullRequestChanges(pullRequest: PullRequestDetails) {
  const api = useApi(pullRequestsApiRef);
  const { org, name, number, headCommit } = pullRequest;
  return useAsyncRetry(
    () => api.getPullRequestChanges({ org, name, number }),
    [api, org, name, number, headCommit],
  );
}
