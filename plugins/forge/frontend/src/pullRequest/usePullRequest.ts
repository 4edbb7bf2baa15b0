import { useApi } from '@backstage/frontend-plugin-api';
import { MergeRequest, PullRequestId } from '@callboard/plugin-forge-common';
import { useCallback, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { pullRequestsApiRef } from '../apis';

/** What can be done with a pull request. */
export type PullRequestAct =
  | { act: 'merge'; request: MergeRequest }
  | { act: 'close' }
  | { act: 'reopen' };

/** Loads a pull request, and merges, closes or opens it again. */
export function usePullRequest({ org, name, number }: PullRequestId) {
  const api = useApi(pullRequestsApiRef);
  const loaded = useAsyncRetry(
    () => api.getPullRequest({ org, name, number }),
    [api, org, name, number],
  );
  const [pending, setPending] = useState<PullRequestAct['act']>();
  const [failure, setFailure] = useState<Error>();
  const { retry } = loaded;
  const run = useCallback(
    async (todo: PullRequestAct) => {
      const id = { org, name, number };
      setPending(todo.act);
      setFailure(undefined);
      try {
        if (todo.act === 'merge') {
          await api.mergePullRequest(id, todo.request);
        } else if (todo.act === 'close') {
          await api.closePullRequest(id);
        } else {
          await api.reopenPullRequest(id);
        }
      } catch (error) {
        setFailure(error as Error);
      }
      // Also after a failure: it may be that somebody else was quicker.
      setPending(undefined);
      retry();
    },
    [api, org, name, number, retry],
  );
  return { ...loaded, run, pending, failure };
}
