import { z } from 'zod';
import type { HostedRepository } from '../hosts/HostedRepository';

const schema = z.object({ default_branch: z.string().nullish() });

/**
 * Asks for the default branch, which GitHub, GitLab and Gitea name alike.
 *
 * @returns undefined when there is no such repository
 */
export async function readDefaultBranch(
  { client, path }: HostedRepository,
  signal: AbortSignal,
): Promise<string | undefined> {
  const about = await client.ask({ path, schema, signal });
  return about && (about.body.default_branch ?? 'main');
}
