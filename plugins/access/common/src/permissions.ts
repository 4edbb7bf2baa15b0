import { createPermission } from '@backstage/plugin-permission-common';

/** Look at policies, roles, the matrix, and simulate for others. */
export const accessPolicyReadPermission = createPermission({
  name: 'access.policy.read',
  attributes: { action: 'read' },
});

/** Make, edit and discard drafts. */
export const accessPolicyUpdatePermission = createPermission({
  name: 'access.policy.update',
  attributes: { action: 'update' },
});

/** Publish and revert. */
export const accessPolicyPublishPermission = createPermission({
  name: 'access.policy.publish',
  attributes: { action: 'update' },
});

/** Look at the audit log, export and verify it. */
export const accessAuditReadPermission = createPermission({
  name: 'access.audit.read',
  attributes: { action: 'read' },
});

/** All permissions of `access`. */
export const accessPermissions = [
  accessPolicyReadPermission,
  accessPolicyUpdatePermission,
  accessPolicyPublishPermission,
  accessAuditReadPermission,
];
