import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { parseInput } from '@callboard/backend-kit';
import { approvalRequestSchema } from '@callboard/plugin-golden-paths-common';
import { z } from 'zod';
import { sentence } from '../../shared/sentence';
import { nameApprovers } from '../approvals/whyNot';
import type { GateSteps } from './GateSteps';
import { readApprovalInput, type ApprovalInput } from './readApprovalInput';
import {
  shownParameters,
  type ShownParametersOptions,
} from './shownParameters';
import { withoutSecrets } from './withoutSecrets';

const outputsSchema = z.object({
  approvedBy: z.array(z.string()),
  decidedAt: z.string(),
  comments: z.array(z.object({ by: z.string(), comment: z.string() })),
});

/** What {@link createApprovalAction} needs. */
export interface ApprovalActionOptions extends ShownParametersOptions {
  steps: Pick<GateSteps, 'pass' | 'sourceOf'>;
}

const EXAMPLE = `steps:
  - id: approve
    name: Ask the platform group
    action: gate:approval
    input:
      title: A production database for \${{ parameters.name }}
      summary: |
        **\${{ parameters.size }}**, in \${{ parameters.region }}
      approvers:
        groups: [platform]
      expires: P7D
      files: true
`;

/**
 * Creates the template action `gate:approval`: the task waits, without holding
 * a worker, until enough people said yes, and fails when one said no.
 */
export function createApprovalAction(options: ApprovalActionOptions) {
  return createTemplateAction({
    id: 'gate:approval',
    description:
      'Waits until people approve, and fails when somebody refuses. While it waits the task holds nothing, and survives restarts',
    supportsDryRun: true,
    examples: [
      {
        description: 'Ask a group before something costs money',
        example: EXAMPLE,
      },
    ],
    schema: {
      input: {
        approvers: zod =>
          zod
            .object({
              users: zod
                .union([zod.string(), zod.array(zod.string())])
                .optional()
                .describe('Users, like user:default/ann or ann'),
              groups: zod
                .union([zod.string(), zod.array(zod.string())])
                .optional()
                .describe('Groups; those in groups below them may, too'),
              ownersOf: zod
                .union([zod.string(), zod.array(zod.string())])
                .optional()
                .describe('Entities whose owners may decide'),
              permission: zod
                .string()
                .optional()
                .describe('Name of a permission; all who have it may decide'),
            })
            .describe('Who may decide: at least one of these'),
        required: zod =>
          zod
            .number()
            .int()
            .min(1)
            .optional()
            .describe('How many different people have to approve; default: 1'),
        selfApproval: zod =>
          zod
            .boolean()
            .optional()
            .describe('Whether who runs the template may approve; default: no'),
        expires: zod =>
          zod
            .union([zod.string(), zod.record(zod.number())])
            .optional()
            .describe(
              'When it ends undecided: a time (ISO 8601), or how long from now, like P7D or { days: 7 }; default: never',
            ),
        onExpiry: zod =>
          zod
            .enum(['approve', 'refuse'])
            .optional()
            .describe('What happens then; default: refuse'),
        title: zod =>
          zod
            .string()
            .optional()
            .describe('What is asked for; default: the title of the template'),
        summary: zod =>
          zod
            .string()
            .optional()
            .describe('Details for approvers, in Markdown'),
        parameters: zod =>
          zod
            .record(zod.any())
            .optional()
            .describe(
              'Values to show; default: all answers of the form but secrets',
            ),
        files: zod =>
          zod
            .union([zod.boolean(), zod.string()])
            .optional()
            .describe(
              'Show the files of the workspace, or of a folder in it; default: no',
            ),
      },
      output: {
        approvedBy: zod =>
          zod.array(zod.string()).describe('References of users'),
        decidedAt: zod => zod.string().describe('When, ISO 8601'),
        comments: zod =>
          zod
            .array(zod.object({ by: zod.string(), comment: zod.string() }))
            .describe('What they wrote'),
      },
    },
    async handler(ctx) {
      await sentence(async () => {
        const { input, isDryRun, logger, templateInfo } = ctx;
        const secrets = Object.values(ctx.secrets ?? {});
        const asked = await readApprovalInput(input as ApprovalInput, {
          workspacePath: ctx.workspacePath,
          templateTitle: templateInfo?.entity?.metadata.title,
        });
        const names = nameApprovers(asked.approvers);
        if (isDryRun) {
          logger.info(
            `Dry run: ${names} would be asked for "${asked.title}"; ${asked.required} would have to approve, and see ${asked.files.length} files`,
          );
          ctx.output('approvedBy', []);
          ctx.output('decidedAt', new Date().toISOString());
          ctx.output('comments', []);
          return;
        }
        const source = await options.steps.sourceOf(ctx);
        const parameters =
          input.parameters ??
          (await shownParameters(options, {
            id: source.taskId,
            templateRef: source.templateRef,
            secrets,
          }));
        const approval = parseInput(
          approvalRequestSchema,
          withoutSecrets({ ...asked, parameters }, secrets),
        );
        const outputs = await options.steps.pass(
          { ...source, approval },
          `the approval of ${names}`,
        );
        const { approvedBy, decidedAt, comments } =
          outputsSchema.parse(outputs);
        logger.info(
          approvedBy.length > 0
            ? `Approved by ${approvedBy.join(', ')}`
            : 'Nobody decided in time, which counts as approved',
        );
        ctx.output('approvedBy', approvedBy);
        ctx.output('decidedAt', decidedAt);
        ctx.output('comments', comments);
      });
    },
  });
}
