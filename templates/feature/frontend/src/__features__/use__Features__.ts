import { useApi } from '@backstage/frontend-plugin-api';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { __featuresId__ApiRef } from './__featuresId__Api';

/**
 * Loads a page of the __featuresWords__.
 *
 * @param cursor - where the page starts; undefined for the first one
 */
export function use__Features__(cursor: string | undefined) {
  const api = useApi(__featuresId__ApiRef);
  return useAsyncRetry(() => api.list__Features__({ cursor }), [api, cursor]);
}
