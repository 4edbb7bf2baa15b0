import { z } from 'zod';
import { entityRefSchema } from '../json/schemas';
import { ruleReasonSchema } from '../rules/schemas';

/** What a check says of an entity. */
export const checkOutcomeSchema = z.enum([
  'pass',
  'fail',
  'not-applicable',
  'exempt',
  'unknown',
]);

/** How far an exemption came. */
export const exemptionStateSchema = z.enum([
  'requested',
  'approved',
  'refused',
  'expired',
  'revoked',
]);

const levelSchema = z.object({ id: z.string(), title: z.string() });

const checkResultSchema = z.object({
  checkId: z.string(),
  checkVersion: z.number(),
  title: z.string(),
  severity: z.enum(['low', 'medium', 'high', 'critical']),
  outcome: checkOutcomeSchema,
  reasons: z.array(ruleReasonSchema),
  since: z.string(),
  why: z.string().optional(),
  fix: z
    .object({
      text: z.string(),
      templateUrl: z.string().optional(),
      templateRef: z.string().optional(),
    })
    .optional(),
  exemption: z
    .object({ id: z.string(), state: exemptionStateSchema, until: z.string() })
    .optional(),
});

const trackStandingSchema = z.object({
  trackId: z.string(),
  title: z.string(),
  level: levelSchema.optional(),
  rank: z.number(),
  levelCount: z.number(),
  since: z.string(),
  next: levelSchema.extend({ missing: z.array(z.string()) }).optional(),
  levels: z.array(
    levelSchema.extend({ checks: z.array(z.string()), reached: z.boolean() }),
  ),
});

/** Answer of `GET /entities/:kind/:namespace/:name`. */
export const entityCardSchema = z.object({
  entityRef: z.string(),
  evaluatedAt: z.string().optional(),
  tracks: z.array(trackStandingSchema),
  checks: z.array(checkResultSchema),
  staleSources: z.array(
    z.object({
      source: z.string(),
      error: z.string().optional(),
      observedAt: z.string().optional(),
    }),
  ),
});

/** The level of an entity on a track. */
export const levelOfEntitySchema = z.object({
  entityRef: z.string(),
  trackId: z.string(),
  trackTitle: z.string().optional(),
  level: levelSchema.optional(),
  rank: z.number(),
  levelCount: z.number(),
});

/** One entity of `GET /checks/:id/results`. */
export const resultOfEntitySchema = z.object({
  entityRef: z.string(),
  checkId: z.string(),
  checkVersion: z.number(),
  outcome: checkOutcomeSchema,
  since: z.string(),
  reasons: z.array(ruleReasonSchema),
});

/** One entity of `GET /entities`. */
export const listedEntitySchema = z.object({
  entityRef: z.string(),
  owner: z.string().optional(),
  standing: levelOfEntitySchema.optional(),
  outcome: checkOutcomeSchema.optional(),
});

/** What `POST /levels` takes. */
export const levelsRequestSchema = z.strictObject({
  entityRefs: z.array(entityRefSchema).max(500),
});
