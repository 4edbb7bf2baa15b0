import { useApi } from '@backstage/frontend-plugin-api';
import type { New__Feature__ } from '@callboard/plugin-__domain__-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { __featuresId__ApiRef } from './__featuresId__Api';

/**
 * Adds to the __featuresWords__. `create__Feature__` resolves to whether that
 * worked; `error` says why not.
 */
export function useCreate__Feature__() {
  const api = useApi(__featuresId__ApiRef);
  const [{ loading, error }, create] = useAsyncFn(
    (input: New__Feature__) => api.create__Feature__(input),
    [api],
  );
  return {
    loading,
    error,
    create__Feature__: async (input: New__Feature__) =>
      !((await create(input)) instanceof Error),
  };
}
