import type { BasicPermission } from '@backstage/plugin-permission-common';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  accessAuditReadPermission,
  accessPolicyPublishPermission,
  accessPolicyReadPermission,
  accessPolicyUpdatePermission,
} from '@callboard/plugin-access-common';

/** What the person who looks may do here. */
export interface AccessRights {
  loading: boolean;
  allows(permission: BasicPermission): boolean;
}

/** Asks for all permissions of `access` at once; they travel as one request. */
export function useAccessRights(): AccessRights {
  const read = usePermission({ permission: accessPolicyReadPermission });
  const update = usePermission({ permission: accessPolicyUpdatePermission });
  const publish = usePermission({ permission: accessPolicyPublishPermission });
  const audit = usePermission({ permission: accessAuditReadPermission });
  const results = new Map([
    [accessPolicyReadPermission.name, read],
    [accessPolicyUpdatePermission.name, update],
    [accessPolicyPublishPermission.name, publish],
    [accessAuditReadPermission.name, audit],
  ]);
  return {
    loading: [...results.values()].some(({ loading }) => loading),
    allows: ({ name }) => results.get(name)?.allowed ?? false,
  };
}
