import { useApi } from '@backstage/frontend-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { forgeApiRef } from '../apis';
import { ForgeParams } from '../shared/useForgeParams';

/**
 * Loads a page of commits.
 *
 * @param place - with a path: only commits that changed it
 * @param cursor - where the page starts
 */
export function useCommits(place: ForgeParams, cursor: string | undefined) {
  const api = useApi(forgeApiRef);
  const { ref, path } = place;
  const { org, name } = place.repository;
  return useAsyncRetry(
    () => api.listCommits({ org, name }, { ref, path, cursor }),
    [api, org, name, ref, path, cursor],
  );
}
