import { z } from 'zod';
import { exemptionStateSchema } from '../cards/schemas';
import { dateSchema, entityRefSchema, idSchema } from '../json/schemas';

/** What `POST /exemptions` takes. */
export const exemptionRequestSchema = z.strictObject({
  entityRef: entityRefSchema,
  checkId: idSchema,
  reason: z.string().trim().min(1).max(2_000),
  until: dateSchema,
});

/** What `POST /exemptions/:id/decision` takes. */
export const exemptionDecisionSchema = z.strictObject({
  decision: z.enum(['approve', 'refuse', 'revoke']),
  comment: z.string().max(2_000).optional(),
});

/** A request and what became of it. */
export const exemptionSchema = z.object({
  id: z.string(),
  entityRef: z.string(),
  checkId: z.string(),
  reason: z.string(),
  until: z.string(),
  state: exemptionStateSchema,
  requestedBy: z.string(),
  requestedAt: z.string(),
  decidedBy: z.string().optional(),
  decidedAt: z.string().optional(),
  comment: z.string().optional(),
  mayDecide: z.boolean(),
});
