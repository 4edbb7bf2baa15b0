import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_APPROVAL } from '@callboard/plugin-golden-paths-common';
import { z } from 'zod';
import type { StoredApproval } from '../Gate';
import type { ApprovalQuery } from './ApprovalsReadModel';

/** Approvals as the permission framework knows them. */
export const approvalResourceRef = createPermissionResourceRef<
  StoredApproval,
  ApprovalQuery
>().with({ pluginId: 'golden-paths', resourceType: RESOURCE_TYPE_APPROVAL });

/** Holds for approvals that are asked of some of the given people and groups. */
export const isApprover = createPermissionRule({
  name: 'IS_APPROVER',
  description: 'Allow approvals that the given people and groups decide on',
  resourceRef: approvalResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('References of users and groups, one of which is asked'),
  }),
  apply: ({ approverRefs }, { claims }) =>
    claims.some(ref => approverRefs.includes(ref.toLowerCase())),
  toQuery: ({ claims }) => ({
    approvers: claims.map(ref => ref.toLowerCase()),
  }),
});

/** Holds for approvals of tasks that one of the given people started. */
export const isRequester = createPermissionRule({
  name: 'IS_REQUESTER',
  description: 'Allow approvals of tasks that the given people started',
  resourceRef: approvalResourceRef,
  paramsSchema: z.object({
    users: z.array(z.string()).describe('References of users'),
  }),
  apply: ({ requestedBy }, { users }) =>
    requestedBy !== undefined &&
    users.some(ref => ref.toLowerCase() === requestedBy),
  toQuery: ({ users }) => ({
    requesters: users.map(ref => ref.toLowerCase()),
  }),
});
