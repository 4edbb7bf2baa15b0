import { z } from 'zod';

/** @public */
export const MAX_NAME_LENGTH = 100;

/**
 * Name of an organisation or a repository: letters, digits, `.`, `_` and `-`,
 * no leading dot or dash, no ending that Git uses for itself.
 *
 * @public
 */
export const forgeNameSchema = z
  .string()
  .min(1, 'must not be empty')
  .max(MAX_NAME_LENGTH, `must not be longer than ${MAX_NAME_LENGTH} characters`)
  .regex(/^[A-Za-z0-9._-]+$/, 'may hold letters, digits, ".", "_" and "-" only')
  .regex(/^[^.-]/, 'must not start with a dot or a dash')
  .regex(/^(?!.*\.(?:git|lock)$)/i, 'must not end in ".git" or ".lock"');

const commit = z.object({
  id: z.string(),
  subject: z.string(),
  body: z.string(),
  authorName: z.string(),
  authorEmail: z.string(),
  date: z.string(),
});

/** @public */
export const forgeCommitSchema = commit;

/** @public */
export const forgeRepositorySchema = z.object({
  org: z.string(),
  name: z.string(),
  description: z.string(),
  defaultBranch: z.string(),
  empty: z.boolean(),
  updatedAt: z.string().optional(),
  archived: z.boolean().optional(),
  cloneUrl: z.string(),
});

/** @public */
export const forgeRefSchema = z.object({
  type: z.enum(['branch', 'tag']),
  name: z.string(),
  commit: z.string(),
});

/** @public */
export const forgeTreeSchema = z.object({
  commit: z.string(),
  items: z.array(
    z.object({
      type: z.enum(['folder', 'file', 'symlink', 'submodule']),
      name: z.string(),
      path: z.string(),
      size: z.number().optional(),
      lastCommit: commit.optional(),
    }),
  ),
  nextCursor: z.string().optional(),
});

/** @public */
export const forgeFileSchema = z.object({
  name: z.string(),
  path: z.string(),
  commit: z.string(),
  size: z.number(),
  content: z.enum(['text', 'binary', 'too-large']),
  text: z.string().optional(),
  rawUrl: z.string(),
});

/**
 * Schema of one page of a list.
 *
 * @param item - schema of one item
 * @public
 */
export function forgePageSchema<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().optional(),
  });
}

/**
 * Payload of the event `forge.push`, for subscribers that receive it over a bus.
 *
 * @public
 */
export const forgePushEventSchema = z.object({
  org: z.string(),
  repo: z.string(),
  repoUrl: z.string(),
  created: z.boolean(),
  refs: z.array(
    z.object({ ref: z.string(), before: z.string(), after: z.string() }),
  ),
});
