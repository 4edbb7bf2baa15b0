import { usePermission } from '@backstage/plugin-permission-react';
import {
  OwnedKind,
  standardCreatePermission,
  standardRef,
  standardUpdatePermission,
} from '@callboard/plugin-scorecards-common';
import { ForbiddenState, SkeletonRows } from '@callboard/ui';
import { ReactNode } from 'react';

/** What {@link MayEdit} needs. */
export interface MayEditProps {
  kind: OwnedKind;
  /** Undefined for something new. */
  id?: string;
  children: ReactNode;
}

/** Opens an editor to those who may save what they type there. */
export function MayEdit({ kind, id, children }: MayEditProps) {
  const create = usePermission({ permission: standardCreatePermission });
  const update = usePermission({
    permission: standardUpdatePermission,
    resourceRef: id === undefined ? undefined : standardRef(kind, id),
  });
  const { loading, allowed } = id === undefined ? create : update;
  if (loading) {
    return <SkeletonRows rows={8} label="Loading your rights" />;
  }
  if (!allowed) {
    return (
      <ForbiddenState
        title={
          id === undefined
            ? `You may not make a ${kind}`
            : `You may not change this ${kind}`
        }
      >
        <p>
          {id === undefined
            ? 'Ask the platform team to make it, or for the right to.'
            : 'Its owner may. Ask them, or propose what you have in mind.'}
        </p>
      </ForbiddenState>
    );
  }
  return <>{children}</>;
}
