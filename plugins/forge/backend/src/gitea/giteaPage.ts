import { z } from 'zod';

const MAX_PAGE = 50;

/** Which page of a list is asked for, as Gitea counts pages: from 1. */
export const giteaPageSchema = z.object({
  page: z.coerce.number().int().min(1).default(1),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .default(MAX_PAGE)
    .transform(limit => Math.min(limit, MAX_PAGE)),
});
