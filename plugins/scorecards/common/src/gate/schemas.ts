import { z } from 'zod';
import { checkOutcomeSchema } from '../cards/schemas';
import { entityRefSchema, idSchema } from '../json/schemas';

/** What `POST /gate` takes. */
export const gateRequestSchema = z.strictObject({
  entityRef: entityRefSchema,
  track: idSchema,
  level: idSchema.optional(),
  fresh: z.boolean().optional(),
  sha: z
    .string()
    .regex(/^[0-9a-f]{7,64}$/i, 'must be a commit: 7 to 64 hexadecimal digits')
    .optional(),
});

/** Answer of `POST /gate`. */
export const gateAnswerSchema = z.object({
  entityRef: z.string(),
  track: z.string(),
  required: z.object({ id: z.string(), title: z.string() }),
  outcome: z.enum(['pass', 'fail', 'unknown']),
  level: z.string().optional(),
  mode: z.enum(['report', 'warn', 'enforce']),
  blocking: z.boolean(),
  enforceFrom: z.string().optional(),
  failing: z.array(
    z.object({
      check: z.string(),
      title: z.string(),
      severity: z.string(),
      outcome: z.enum(['fail', 'unknown']),
      reason: z.string(),
      fix: z.string(),
      fixUrl: z.string().optional(),
    }),
  ),
  checks: z.array(
    z.object({
      check: z.string(),
      title: z.string(),
      outcome: checkOutcomeSchema,
    }),
  ),
  evaluatedAt: z.string().optional(),
  url: z.string(),
});
