import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ForgeRepository } from '@callboard/plugin-forge-common';
import { defaultBranchOf, newestBranch } from '../git/refs';
import { StoredRepository } from './RepositoryStore';

/**
 * Describes a repository.
 *
 * @param repository - where it lies
 * @param baseUrl - address of the Git host
 */
export async function describeRepository(
  repository: StoredRepository,
  baseUrl: string,
): Promise<ForgeRepository> {
  const [description, defaultBranch, newest] = await Promise.all([
    readFile(join(repository.path, 'description'), 'utf8').catch(() => ''),
    defaultBranchOf(repository.path),
    newestBranch(repository.path),
  ]);
  return {
    org: repository.org,
    name: repository.name,
    description: description.trim(),
    defaultBranch,
    empty: newest === undefined,
    updatedAt: newest?.date,
    cloneUrl: `${repositoryUrl(repository, baseUrl)}.git`,
  };
}

/** Address of a repository's page on the Git host. */
export function repositoryUrl(
  { org, name }: { org: string; name: string },
  baseUrl: string,
): string {
  return `${baseUrl}/${org}/${name}`;
}
