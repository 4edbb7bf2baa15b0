import { z } from 'zod';

/** Payload of `RUNS_TOPIC`. */
export const templateRunSchema = z.object({
  taskId: z.string(),
  templateRef: z.string().optional(),
  templateVersion: z.string().optional(),
  state: z.enum(['completed', 'failed', 'cancelled']),
  by: z.string().optional(),
  startedAt: z.string(),
  endedAt: z.string(),
  minutesSaved: z.number(),
  entityRefs: z.array(z.string()),
});

/** What the runs of a template came to. */
export const runSummarySchema = z.object({
  templateRef: z.string(),
  runs: z.object({
    completed: z.number(),
    failed: z.number(),
    cancelled: z.number(),
  }),
  minutesSaved: z.number(),
});
