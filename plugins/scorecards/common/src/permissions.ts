import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of checks, tracks and campaigns: things that have an owner. */
export const RESOURCE_TYPE_STANDARD = 'scorecards-standard';

/** Look at cards, standards, campaigns and overviews. */
export const scorecardsReadPermission = createPermission({
  name: 'scorecards.read',
  attributes: { action: 'read' },
});

/** Make checks, tracks and campaigns. */
export const standardCreatePermission = createPermission({
  name: 'scorecards.standard.create',
  attributes: { action: 'create' },
});

/** Change or remove a check, track or campaign. */
export const standardUpdatePermission = createPermission({
  name: 'scorecards.standard.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_STANDARD,
});

/** Ask for an exemption. */
export const exemptionRequestPermission = createPermission({
  name: 'scorecards.exemption.request',
  attributes: { action: 'create' },
});

/** Approve, refuse and revoke exemptions from a check. */
export const exemptionDecidePermission = createPermission({
  name: 'scorecards.exemption.decide',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_STANDARD,
});

/** Have the facts of an entity collected again. */
export const factRefreshPermission = createPermission({
  name: 'scorecards.fact.refresh',
  attributes: { action: 'update' },
});

/** All permissions of `scorecards`. */
export const scorecardsPermissions = [
  scorecardsReadPermission,
  standardCreatePermission,
  standardUpdatePermission,
  exemptionRequestPermission,
  exemptionDecidePermission,
  factRefreshPermission,
];
