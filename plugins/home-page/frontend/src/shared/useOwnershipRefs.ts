import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';

/** Hands out the references of the person and all teams they belong to. */
export function useOwnershipRefs(): () => Promise<string[]> {
  const identityApi = useApi(identityApiRef);
  return useCallback(
    async () => (await identityApi.getBackstageIdentity()).ownershipEntityRefs,
    [identityApi],
  );
}
