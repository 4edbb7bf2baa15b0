import { z } from 'zod';

const mover = z.object({
  entityRef: z.string(),
  trackId: z.string(),
  from: z.number(),
  to: z.number(),
  at: z.string(),
});

/** One item of `GET /overview/checks`. */
export const failedCheckSchema = z.object({
  checkId: z.string(),
  title: z.string(),
  failing: z.number(),
  unknown: z.number(),
  applicable: z.number(),
});

/** Answer of `GET /overview`. */
export const overviewSchema = z.object({
  distributions: z.array(
    z.object({
      trackId: z.string(),
      title: z.string(),
      levels: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          rank: z.number(),
          count: z.number(),
        }),
      ),
      total: z.number(),
    }),
  ),
  mostFailed: z.array(failedCheckSchema),
  movers: z.object({ up: z.array(mover), down: z.array(mover) }),
});

/** One point of `GET /overview/trend`. */
export const trendPointSchema = z.object({
  day: z.string(),
  byRank: z.array(z.number()),
});

/** One row of `GET /overview/standings`. */
export const scopeStandingSchema = z.object({
  ref: z.string(),
  entities: z.number(),
  share: z.number(),
  change: z.number(),
  failing: z.number(),
});

/** One item of `GET /attention`. */
export const attentionItemSchema = z.object({
  entityRef: z.string(),
  checkId: z.string(),
  title: z.string(),
  severity: z.string(),
  blocks: z.object({ trackId: z.string(), level: z.string() }).optional(),
  since: z.string(),
});
