import { useApi } from '@backstage/frontend-plugin-api';
import {
  ForgeRepositoryId,
  PullRequestState,
} from '@callboard/plugin-forge-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { pullRequestsApiRef } from '../apis';

/** Loads a page of the pull requests in one state. */
export function usePullRequests(
  id: ForgeRepositoryId,
  query: { state: PullRequestState; cursor?: string },
) {
  const api = useApi(pullRequestsApiRef);
  const { org, name } = id;
  const { state, cursor } = query;
  return useAsyncRetry(
    () => api.listPullRequests({ org, name }, { state, cursor }),
    [api, org, name, state, cursor],
  );
}
