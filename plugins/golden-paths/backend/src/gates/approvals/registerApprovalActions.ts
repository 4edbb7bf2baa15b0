import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { pageQuerySchema, parseInput } from '@callboard/backend-kit';
import {
  approvalAnswerSchema,
  approvalsViewSchema,
  goldenPathsReadPermission,
  type Approval,
} from '@callboard/plugin-golden-paths-common';
import { z as zod } from 'zod';
import type { ApprovalsService } from './ApprovalsService';

const listSchema = pageQuerySchema.extend({
  view: approvalsViewSchema.default('mine'),
  taskId: zod.string().max(200).optional(),
});
const idSchema = zod.object({ id: zod.uuid() });

/** What {@link registerApprovalActions} needs; it looks at permissions. */
export interface ApprovalActionsOptions {
  actionsRegistry: ActionsRegistryService;
  approvals: Pick<ApprovalsService, 'decide' | 'list'>;
}

/** Lets agents and the command line list approvals and decide on them. */
export function registerApprovalActions(options: ApprovalActionsOptions): void {
  registerListApprovals(options);
  registerDecideApproval(options);
}

function registerListApprovals(options: ApprovalActionsOptions) {
  const { actionsRegistry, approvals } = options;
  actionsRegistry.register({
    name: 'list-approvals',
    title: 'List what templates ask approval for',
    description:
      'Lists approvals that running templates wait for: those the caller may decide on, all that wait, or those that ended, as far as the caller may see them. Newest first.',
    attributes: { readOnly: true, idempotent: true, destructive: false },
    visibilityPermission: goldenPathsReadPermission,
    schema: {
      input: z =>
        z.object({
          view: z
            .enum(['mine', 'waiting', 'past'])
            .optional()
            .describe('By default those that are asked of the caller'),
          taskId: z.string().optional().describe('Of one task only'),
          cursor: z.string().optional().describe('As the page before gave it'),
          limit: z.number().optional().describe('Up to 100, by default 25'),
        }),
      output: z =>
        z.object({
          items: z.array(
            z.object({
              id: z.string(),
              title: z.string(),
              summary: z.string().optional(),
              state: z.string(),
              requestedBy: z.string().optional(),
              requestedAt: z.string(),
              template: z.string().optional(),
              taskId: z.string(),
              expiresAt: z.string().optional(),
              required: z.number(),
              approvedBy: z.array(z.string()),
              mayDecide: z.boolean(),
              whyNot: z.string().optional(),
            }),
          ),
          nextCursor: z.string().optional(),
        }),
    },
    async action({ input, credentials }) {
      const { items, nextCursor } = await approvals.list(
        parseInput(listSchema, input),
        { credentials },
      );
      return {
        output: {
          items: items.map(describe),
          ...(nextCursor !== undefined && { nextCursor }),
        },
      };
    },
  });
}

function registerDecideApproval(options: ApprovalActionsOptions) {
  const { actionsRegistry, approvals } = options;
  actionsRegistry.register({
    name: 'decide-approval',
    title: 'Approve or refuse what a template asks for',
    description:
      'Decides, in the name of the caller, on an approval that a running template waits for. It cannot be taken back: an approved task goes on at once, and may create or remove things. Ask the person before calling this.',
    // What the task goes on to do may well be.
    attributes: { readOnly: false, idempotent: true, destructive: true },
    visibilityPermission: goldenPathsReadPermission,
    schema: {
      input: z =>
        z.object({
          id: z.string().describe('As list-approvals gave it'),
          decision: z.enum(['approve', 'refuse']),
          comment: z
            .string()
            .optional()
            .describe('Why; a refusal needs it. It is kept'),
        }),
      output: z => z.object({ id: z.string(), state: z.string() }),
    },
    async action({ input, credentials }) {
      const { id: given, ...answer } = input;
      const { id } = parseInput(idSchema, { id: given });
      const { state } = await approvals.decide(
        id,
        parseInput(approvalAnswerSchema, answer),
        { credentials },
      );
      return { output: { id, state } };
    },
  });
}

function describe(approval: Approval) {
  const { id, title, state, requestedAt, taskId, required } = approval;
  const { decisions, mayDecide } = approval;
  return {
    ...{ id, title, state, requestedAt, taskId, required, mayDecide },
    approvedBy: decisions.flatMap(({ by, decision }) =>
      decision === 'approve' ? [by] : [],
    ),
    ...(approval.summary && { summary: approval.summary }),
    ...(approval.requestedBy && { requestedBy: approval.requestedBy }),
    ...(approval.templateRef && { template: approval.templateRef }),
    ...(approval.expiresAt && { expiresAt: approval.expiresAt }),
    ...(approval.whyNot && { whyNot: approval.whyNot }),
  };
}
