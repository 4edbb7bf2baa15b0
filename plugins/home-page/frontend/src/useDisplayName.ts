import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { useLoad } from './shared/useLoad';

/** The name of the person who is signed in, once known. */
export function useDisplayName(): string | undefined {
  const identityApi = useApi(identityApiRef);
  const load = useCallback(() => identityApi.getProfileInfo(), [identityApi]);
  return useLoad(load).value?.displayName;
}
