import { z } from 'zod';

/** What was done to an entity. */
export const historyItemSchema = z.object({
  id: z.string(),
  entityRef: z.string(),
  at: z.string(),
  kind: z.enum(['created', 'action', 'update', 'adopted']),
  title: z.string(),
  templateRef: z.string().optional(),
  taskId: z.string().optional(),
  by: z.string().optional(),
  state: z.enum([
    'open',
    'processing',
    'waiting',
    'completed',
    'failed',
    'cancelled',
    'merged',
    'refused',
  ]),
  decisions: z.array(
    z.object({
      by: z.string(),
      decision: z.enum(['approve', 'refuse']),
      comment: z.string().optional(),
      at: z.string(),
    }),
  ),
  url: z.string().optional(),
});
