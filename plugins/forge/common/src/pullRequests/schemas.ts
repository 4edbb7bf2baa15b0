import { z } from 'zod';
import { forgeCommitSchema, forgePageSchema } from '../schemas';

/** @public */
export const pullRequestStateSchema = z.enum(['open', 'merged', 'closed']);

/** @public */
export const mergeStyleSchema = z.enum(['merge', 'squash']);

/** @public */
export const pullRequestSchema = z.object({
  org: z.string(),
  name: z.string(),
  number: z.number(),
  title: z.string(),
  body: z.string(),
  state: pullRequestStateSchema,
  head: z.string(),
  base: z.string(),
  author: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  closedAt: z.string().optional(),
  mergedAt: z.string().optional(),
  mergedBy: z.string().optional(),
  mergeCommit: z.string().optional(),
});

/** @public */
export const mergeabilitySchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('clean') }),
  z.object({ status: z.literal('conflicts'), files: z.array(z.string()) }),
  z.object({ status: z.literal('nothing-to-merge') }),
  z.object({ status: z.literal('branch-missing'), branch: z.string() }),
]);

/** @public */
export const pullRequestDetailsSchema = pullRequestSchema.extend({
  headCommit: z.string(),
  commits: z.number(),
  changedFiles: z.number(),
  mergeability: mergeabilitySchema.optional(),
  headBranchCanBeDeleted: z.boolean(),
});

/** @public */
export const pullRequestsPageSchema = forgePageSchema(pullRequestSchema).extend(
  {
    counts: z.object({
      open: z.number(),
      merged: z.number(),
      closed: z.number(),
    }),
  },
);

/** @public */
export const pullRequestCommitsSchema = z.object({
  items: z.array(forgeCommitSchema),
});

/** @public */
export const pullRequestChangesSchema = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      previousPath: z.string().optional(),
      change: z.enum(['added', 'modified', 'removed', 'renamed', 'copied']),
      added: z.number().optional(),
      removed: z.number().optional(),
      hunks: z.array(
        z.object({
          heading: z.string(),
          lines: z.array(
            z.object({
              type: z.enum(['context', 'added', 'removed']),
              before: z.number().optional(),
              after: z.number().optional(),
              text: z.string(),
            }),
          ),
        }),
      ),
      cut: z.boolean(),
    }),
  ),
  changedFiles: z.number(),
});

/**
 * What a merge is asked for with.
 *
 * @public
 */
export const mergeRequestSchema = z.object({
  style: mergeStyleSchema.default('merge'),
  /** Newest commit that the caller saw; when it is another one, nothing is merged. */
  headCommit: z.string().optional(),
  deleteBranch: z.boolean().default(false),
});

/** @public */
export type MergeRequest = z.input<typeof mergeRequestSchema>;
