import { z } from 'zod';

const MAX_TITLE = 255;
const MAX_BODY = 65_536;

const title = z.string().trim().min(1).max(MAX_TITLE);
const body = z.string().max(MAX_BODY);

/** Body of `POST …/pulls`. */
export const newPullSchema = z.object({
  title,
  body: body.nullish().transform(text => text ?? undefined),
  head: z.string(),
  base: z.string(),
});

/** Body of `PATCH …/pulls/:index`. */
export const editPullSchema = z.object({
  title: title.optional(),
  body: body.optional(),
  state: z.enum(['open', 'closed']).optional(),
});

/** Body of `POST …/pulls/:index/merge`. */
export const mergePullSchema = z.object({
  Do: z.enum(['merge', 'squash']),
  head_commit_id: z.string().optional(),
  delete_branch_after_merge: z.boolean().default(false),
});
