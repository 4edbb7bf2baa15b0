import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  updateManagePermission,
  updateOpenPermission,
} from '@callboard/plugin-golden-paths-common';
import useAsync from 'react-use/esm/useAsync';

/**
 * Tells for which services the person who looks may open updates: their own,
 * or all of them. The backend decides; this only leaves out what it refuses.
 *
 * @returns takes the entity ref of an owner
 */
export function useMayUpdate(): (owner: string | undefined) => boolean {
  const identityApi = useApi(identityApiRef);
  const { allowed: mayOpen } = usePermission({
    permission: updateOpenPermission,
  });
  const { allowed: mayOpenAll } = usePermission({
    permission: updateManagePermission,
  });
  const { value: identity } = useAsync(
    () => identityApi.getBackstageIdentity(),
    [identityApi],
  );
  return owner =>
    mayOpen &&
    (mayOpenAll ||
      (owner !== undefined &&
        identity?.ownershipEntityRefs.includes(owner) === true));
}
