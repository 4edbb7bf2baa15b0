import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_STANDARD } from '@callboard/plugin-scorecards-common';
import type { OwnedKind } from '@callboard/plugin-scorecards-common';
import { z } from 'zod';

/** A check, track or campaign, as far as permissions go. */
export interface OwnedStandard {
  kind: OwnedKind;
  id: string;
  /** Entity reference. */
  owner: string;
}

/** Standards of these owners. */
export interface StandardOwners {
  owners: string[];
}

/** Standards as the permission framework knows them. */
export const standardResourceRef = createPermissionResourceRef<
  OwnedStandard,
  StandardOwners
>().with({
  pluginId: 'scorecards',
  resourceType: RESOURCE_TYPE_STANDARD,
});

/** Holds for standards that one of the given people or groups answers for. */
export const isStandardOwner = createPermissionRule({
  name: 'IS_STANDARD_OWNER',
  description: 'Allow checks, tracks and campaigns of the given owners',
  resourceRef: standardResourceRef,
  paramsSchema: z.object({
    owners: z
      .array(z.string())
      .describe('References of users and groups, one of which is the owner'),
  }),
  apply: ({ owner }, { owners }) =>
    owners.map(canonical).includes(canonical(owner)),
  toQuery: ({ owners }) => ({ owners: owners.map(canonical) }),
});

function canonical(ref: string): string {
  return stringifyEntityRef(
    parseEntityRef(ref, { defaultKind: 'group', defaultNamespace: 'default' }),
  );
}
