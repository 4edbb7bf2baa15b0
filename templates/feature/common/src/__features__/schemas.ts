import { z } from 'zod';

/** What a caller may send to add to the __featuresWords__. */
export const new__Feature__Schema = z.object({
  title: z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(200, 'must not be longer than 200 characters'),
});

/** One of the __featuresWords__, as the backend answers it. */
export const __featureId__Schema = z.object({
  id: z.string(),
  title: z.string(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
});

/** A page of the __featuresWords__, as the backend answers it. */
export const __featuresId__PageSchema = z.object({
  items: z.array(__featureId__Schema),
  nextCursor: z.string().optional(),
});
