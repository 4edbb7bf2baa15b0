import { usePermission } from '@backstage/plugin-permission-react';
import {
  OwnedKind,
  StandardSource,
  standardRef,
  standardUpdatePermission,
} from '@callboard/plugin-scorecards-common';

/**
 * Whether the person who looks may change or remove something. What a file owns
 * nobody changes here.
 */
export function useMayChange(
  kind: OwnedKind,
  standard: { id: string; source?: StandardSource },
): boolean {
  const { allowed } = usePermission({
    permission: standardUpdatePermission,
    resourceRef: standardRef(kind, standard.id),
  });
  return allowed && standard.source?.type !== 'file';
}
