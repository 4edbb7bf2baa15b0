import { useApi } from '@backstage/frontend-plugin-api';
import { ForgeRepositoryId } from '@callboard/plugin-forge-common';
import useAsync from 'react-use/esm/useAsync';
import { pullRequestsApiRef } from '../apis';

/**
 * Counts the open pull requests of a repository. The count is an extra on the
 * pages that show it: without it they are still whole.
 *
 * @param revision - another one has them counted again
 */
export function useOpenPullRequests(
  id: ForgeRepositoryId,
  revision?: string,
): number | undefined {
  const api = useApi(pullRequestsApiRef);
  const { org, name } = id;
  const { value } = useAsync(
    () => api.listPullRequests({ org, name }, { state: 'open', limit: 1 }),
    [api, org, name, revision],
  );
  return value?.counts.open;
}
