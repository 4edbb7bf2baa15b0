import { z } from 'zod';

/** A template that does something to an entity. */
export const entityActionSchema = z.object({
  templateRef: z.string(),
  title: z.string(),
  description: z.string().optional(),
  url: z.string(),
  needsApproval: z.boolean(),
  allowed: z.boolean(),
});
