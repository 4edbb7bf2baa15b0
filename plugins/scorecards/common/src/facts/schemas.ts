import { z } from 'zod';
import {
  entityRefSchema,
  idSchema,
  jsonObjectSchema,
  sentJsonObjectSchema,
} from '../json/schemas';

/** One fact that a source gives. */
export const factDescriptionSchema = z.object({
  name: z.string(),
  type: z.enum(['boolean', 'number', 'string', 'date', 'list', 'object']),
  title: z.string(),
  description: z.string().optional(),
  unit: z.string().optional(),
});

/** Where facts come from. */
export const factSourceSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  kind: z.enum(['collected', 'pushed']),
  ttlSeconds: z.number(),
  facts: z.array(factDescriptionSchema),
});

/** What one source knows of one entity. */
export const factSetSchema = z.object({
  entityRef: z.string(),
  source: z.string(),
  values: jsonObjectSchema,
  state: z.enum(['fresh', 'stale', 'missing']),
  observedAt: z.string().optional(),
  expiresAt: z.string().optional(),
  error: z.string().optional(),
});

/** What `PUT /facts` takes. */
export const factPushSchema = z.strictObject({
  source: idSchema,
  facts: z
    .array(
      z.strictObject({
        entityRef: entityRefSchema,
        values: sentJsonObjectSchema,
        observedAt: z.iso
          .datetime({
            offset: true,
            message:
              'must be a time as in ISO 8601, such as "2026-03-01T08:00:00Z"',
          })
          .optional(),
      }),
    )
    .min(1)
    .max(1_000),
});

/** Answer of `PUT /facts`. */
export const factPushResultSchema = z.object({
  changed: z.number(),
  unchanged: z.number(),
  outdated: z.number(),
});

/** What `POST /facts/refresh` takes. */
export const factRefreshRequestSchema = z.strictObject({
  entityRef: entityRefSchema,
});

/** Answer of `POST /facts/refresh`. */
export const factRefreshResultSchema = z.object({
  failed: z.array(z.string()),
});
