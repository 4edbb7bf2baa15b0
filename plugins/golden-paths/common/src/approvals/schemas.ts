import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import type { GateRequest } from './gates';

const FILES = 100;
const FILE_TEXT = 64 * 1024;

const momentSchema = z.iso.datetime({
  offset: true,
  error: 'must be a moment as in ISO 8601, such as "2026-03-01T12:00:00Z"',
});

const refSchema = (kind: string, example: string) =>
  z
    .string()
    .max(500)
    .regex(
      new RegExp(`^${kind}:[^\\s:/]+/[^\\s:/]+$`, 'i'),
      `must be a full reference, such as "${example}"`,
    );

const anEntity = refSchema('[^\\s:/]+', 'component:default/shop');

/** Names who may decide; at least one of the keys has to be there. */
export const approversSchema = z
  .strictObject({
    users: z
      .array(refSchema('user', 'user:default/ann'))
      .min(1)
      .max(100)
      .optional(),
    groups: z
      .array(refSchema('group', 'group:default/platform'))
      .min(1)
      .max(100)
      .optional(),
    ownersOf: z.array(anEntity).min(1).max(100).optional(),
    permission: z.string().min(1).max(200).optional(),
  })
  .refine(
    value => Object.values(value).some(part => part !== undefined),
    'must name somebody: users, groups, ownersOf or permission',
  );

/** A file that will be created or changed. */
export const proposedFileSchema = z.object({
  path: z.string().min(1).max(1_000),
  change: z.enum(['added', 'changed', 'removed']),
  text: z.string().max(FILE_TEXT).optional(),
});

/** An object of any shape, and nothing but JSON. */
const objectSchema: z.ZodType<JsonObject, JsonObject> = z.record(
  z.string(),
  z.json(),
);

/** What `gate:approval` asks for. */
export const approvalRequestSchema = z.object({
  title: z.string().trim().min(1).max(200),
  summary: z.string().max(50_000).optional(),
  parameters: objectSchema,
  files: z.array(proposedFileSchema).max(FILES),
  moreFiles: z.int().positive().optional(),
  approvers: approversSchema,
  required: z.int().min(1).max(100),
  selfApproval: z.boolean(),
  expiresAt: momentSchema.optional(),
  onExpiry: z.enum(['approve', 'refuse']),
});

/** What `gate:wait` waits for. */
export const waitRequestSchema = z
  .strictObject({
    until: momentSchema.optional(),
    entity: z
      .strictObject({ ref: anEntity, matches: z.json().optional() })
      .optional(),
    gate: z
      .strictObject({
        entityRef: anEntity,
        track: z.string().min(1).max(63),
        level: z.string().min(1).max(63),
      })
      .optional(),
    webhook: z
      .strictObject({
        secret: z
          .string()
          .min(16, 'must have at least 16 characters')
          .max(1_000),
      })
      .optional(),
    expiresAt: momentSchema.optional(),
    onExpiry: z.enum(['continue', 'fail']),
  })
  .refine(
    ({ until, entity, gate, webhook }) =>
      [until, entity, gate, webhook].filter(one => one !== undefined).length ===
      1,
    'must wait for exactly one of until, entity, gate and webhook',
  );

const gateSourceSchema = z.object({
  taskId: z.string().min(1).max(200),
  stepId: z.string().min(1).max(200),
  round: z.int().min(1),
  templateRef: z.string().max(500).optional(),
  templateTitle: z.string().max(500).optional(),
  requestedBy: z.string().max(500).optional(),
});

/** What `POST /gates` takes: an approval, or something to wait for. */
export const gateRequestSchema = gateSourceSchema
  .extend({
    approval: approvalRequestSchema.optional(),
    wait: waitRequestSchema.optional(),
  })
  .transform(({ approval, wait, ...source }, context): GateRequest => {
    if (approval && !wait) {
      return { ...source, approval };
    }
    if (wait && !approval) {
      return { ...source, wait };
    }
    context.addIssue('must ask for an approval, or wait for something');
    return z.NEVER;
  });

/** Answer of `POST /gates`. */
export const gateAnswerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting'), gateId: z.string() }),
  z.object({
    state: z.literal('open'),
    gateId: z.string(),
    output: objectSchema,
  }),
  z.object({
    state: z.literal('closed'),
    gateId: z.string(),
    reason: z.string(),
  }),
]);

/** Which approvals are listed. */
export const approvalsViewSchema = z.enum(['mine', 'waiting', 'past']);

/** What `POST /approvals/:id/decision` takes. */
export const approvalAnswerSchema = z
  .strictObject({
    decision: z.enum(['approve', 'refuse']),
    comment: z.string().trim().max(2_000).optional(),
  })
  .refine(({ decision, comment }) => decision === 'approve' || comment, {
    path: ['comment'],
    message: 'must say why it is refused',
  });

/** An approval as the backend gives it. */
export const approvalSchema = approvalRequestSchema.extend({
  ...gateSourceSchema.shape,
  id: z.string(),
  state: z.enum(['waiting', 'approved', 'refused', 'expired', 'cancelled']),
  requestedAt: z.string(),
  decisions: z.array(
    z.object({
      by: z.string(),
      decision: z.enum(['approve', 'refuse']),
      comment: z.string().optional(),
      at: z.string(),
    }),
  ),
  endedAt: z.string().optional(),
  mayDecide: z.boolean(),
  whyNot: z.string().optional(),
});
