import { z } from 'zod';

/**
 * Short name of a branch as `git check-ref-format --branch` accepts it. Checked
 * here because a name goes into command lines and object expressions.
 */
export const branchNameSchema = z
  .string()
  .min(1)
  .max(200)
  .regex(
    /^(?!-)(?!.*(?:\.\.|@\{|\/\/|\/\.|\.lock(?:\/|$)))(?![./])[^\p{Cc} ~^:?*[\\]+(?<![./])$/u,
    'is not a valid branch name',
  )
  .refine(name => name !== '@', 'is not a valid branch name');

/** True for a full or shortened (7 or more digits) commit id. */
export function isCommitId(text: string): boolean {
  return /^[0-9a-f]{7,40}$/.test(text);
}
