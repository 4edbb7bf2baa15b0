import type { JsonObject } from '@backstage/types';
import { z } from 'zod';

const auditResult = z.enum(['started', 'succeeded', 'failed', 'denied']);
const auditSeverity = z.enum(['low', 'medium', 'high', 'critical']);

/** A stored record. */
export const auditEventSchema = z.object({
  at: z.string(),
  pluginId: z.string(),
  eventId: z.string(),
  severity: auditSeverity,
  result: auditResult,
  actor: z.string().optional(),
  via: z.string().optional(),
  ip: z.string().optional(),
  userAgent: z.string().optional(),
  request: z.string().optional(),
  target: z.string().optional(),
  correlationId: z.string(),
  error: z.string().optional(),
  meta: z
    .record(z.string(), z.json())
    .transform(meta => meta as JsonObject)
    .optional(),
  seq: z.number(),
  hash: z.string(),
});

const moment = z.iso.datetime({
  offset: true,
  message: 'must be a time as in ISO 8601, such as "2026-03-01T08:00:00Z"',
});

/** Text to compare with; PostgreSQL has none with a NUL character. */
const text = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine(value => !value.includes('\0'), 'must not hold a NUL character');

/** The query of `GET /audit/events` and `GET /audit/export`. */
export const auditFilterSchema = z.object({
  from: moment.optional(),
  to: moment.optional(),
  actor: text(500).optional(),
  action: text(500).optional(),
  target: text(1_000).optional(),
  result: auditResult.optional(),
  severity: auditSeverity.optional(),
  correlationId: text(500).optional(),
});

/** A page of the log. */
export const auditEventsPageSchema = z.object({
  items: z.array(auditEventSchema),
  nextCursor: z.string().optional(),
});

/** Answer of `GET /audit/verify`. */
export const auditVerificationSchema = z.object({
  ok: z.boolean(),
  checked: z.number(),
  from: z.number().optional(),
  to: z.number().optional(),
  broken: z.object({ seq: z.number(), reason: z.string() }).optional(),
  next: z.number().optional(),
});
