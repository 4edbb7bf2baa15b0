import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of approvals: what a running template asks people for. */
export const RESOURCE_TYPE_APPROVAL = 'golden-paths-approval';

/** Look at lineage, drift, updates and the history of entities. */
export const goldenPathsReadPermission = createPermission({
  name: 'golden-paths.read',
  attributes: { action: 'read' },
});

/** Look at an approval that is neither asked of the caller nor by the caller. */
export const approvalReadPermission = createPermission({
  name: 'golden-paths.approval.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_APPROVAL,
});

/**
 * Decide on approvals. It does not make anybody an approver: the gate names
 * those, and this can only take it from them.
 */
export const approvalDecidePermission = createPermission({
  name: 'golden-paths.approval.decide',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_APPROVAL,
});

/** Open pull requests that bring own services to the present version of their template. */
export const updateOpenPermission = createPermission({
  name: 'golden-paths.update.open',
  attributes: { action: 'create' },
});

/** Open and adopt for services that the caller does not own, too. */
export const updateManagePermission = createPermission({
  name: 'golden-paths.update.manage',
  attributes: { action: 'update' },
});

/** Say which template an own existing service belongs to. */
export const adoptPermission = createPermission({
  name: 'golden-paths.lineage.adopt',
  attributes: { action: 'create' },
});

/** All permissions of `golden-paths`. */
export const goldenPathsPermissions = [
  goldenPathsReadPermission,
  approvalReadPermission,
  approvalDecidePermission,
  updateOpenPermission,
  updateManagePermission,
  adoptPermission,
];
