import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ForgeRepository } from '@callboard/plugin-forge-common';
import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import { defaultBranchOf, newestBranch } from '../git/refs';
import { isArchived, StoredRepository } from './RepositoryStore';

const AT_ONCE = 4;
const MAX_REPOSITORIES = 5_000;
const FRESH_MILLISECONDS = 60_000;

/**
 * Describes repositories, and remembers it until the next push: starting a git
 * process for each is what makes a list slow.
 */
export class RepositoryDescriber {
  readonly #known = new LRUCache<string, ForgeRepository>({
    max: MAX_REPOSITORIES,
    ttl: FRESH_MILLISECONDS,
  });
  readonly #limit = pLimit(AT_ONCE);

  /** @param baseUrl - address of the Git host */
  constructor(private readonly baseUrl: string) {}

  /** Describes one repository. */
  async describe(repository: StoredRepository): Promise<ForgeRepository> {
    const key = [repository.path, repository.version].join('\0');
    const known = this.#known.get(key);
    if (known) {
      return known;
    }
    const described = await this.#limit(() => this.#read(repository));
    this.#known.set(key, described);
    return described;
  }

  /** Describes many repositories, in their order. */
  async describeAll(
    repositories: StoredRepository[],
  ): Promise<ForgeRepository[]> {
    return Promise.all(
      repositories.map(repository => this.describe(repository)),
    );
  }

  async #read(repository: StoredRepository): Promise<ForgeRepository> {
    const { org, name, path } = repository;
    const [description, defaultBranch, newest, archived] = await Promise.all([
      readFile(join(path, 'description'), 'utf8').catch(() => ''),
      defaultBranchOf(path),
      newestBranch(path),
      isArchived(repository),
    ]);
    return {
      org,
      name,
      description: description.trim(),
      defaultBranch,
      empty: newest === undefined,
      updatedAt: newest?.date,
      archived,
      cloneUrl: `${repositoryUrl(repository, this.baseUrl)}.git`,
    };
  }
}

/** Address of a repository's page on the Git host. */
export function repositoryUrl(
  { org, name }: { org: string; name: string },
  baseUrl: string,
): string {
  return `${baseUrl}/${org}/${name}`;
}
