import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ConflictError,
  isError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { parseInput } from '@callboard/backend-kit';
import { forgeNameSchema } from '@callboard/plugin-forge-common';
import { z } from 'zod';
import { runGit } from '../git/runGit';
import { RepositoryState } from '../git/RefResolver';
import { branchNameSchema } from '../git/refNames';
import { isEmptyRepository } from '../git/refs';

/** File in a repository that says that it is archived. */
const ARCHIVED = 'archived';

/** A repository that exists, and where it lies. */
export interface StoredRepository extends RepositoryState {
  org: string;
  name: string;
}

/** What a new repository starts with. */
export interface NewRepository {
  org: string;
  name: string;
  /** One line; line breaks become spaces. */
  description?: string;
  /** Default: `main`. */
  defaultBranch?: string;
}

const newRepositorySchema = z.object({
  org: forgeNameSchema,
  name: forgeNameSchema,
  description: z
    .string()
    .max(1000)
    .default('')
    .transform(text => text.replace(/\s+/g, ' ').trim()),
  defaultBranch: branchNameSchema.default('main'),
});

/**
 * The bare repositories on disk, `<dataDir>/<org>/<name>.git`. A repository is
 * made in a temporary folder beside its place and then renamed, so that a half
 * made one is never seen.
 */
export class RepositoryStore {
  readonly #dataDir: string;
  readonly #organizations: string[];
  readonly #versions = new Map<string, number>();

  constructor(options: { dataDir: string; organizations: string[] }) {
    this.#dataDir = options.dataDir;
    this.#organizations = options.organizations;
  }

  get organizations(): string[] {
    return this.#organizations;
  }

  /** @throws NotFoundError when the host has no such organisation */
  assertOrganization(org: string): void {
    if (!this.#organizations.includes(org)) {
      throw new NotFoundError(`There is no organisation '${org}'`);
    }
  }

  /**
   * Finds a repository.
   *
   * @throws InputError when a name is not a valid one, NotFoundError when there
   *   is no such repository
   */
  async get(org: string, name: string): Promise<StoredRepository> {
    const repository = this.#at(
      parseInput(forgeNameSchema, org),
      parseInput(forgeNameSchema, name),
    );
    if (
      !this.#organizations.includes(org) ||
      !(await exists(repository.path))
    ) {
      throw new NotFoundError(`There is no repository '${org}/${name}'`);
    }
    return repository;
  }

  /**
   * Finds a repository that takes changes.
   *
   * @throws as {@link get}, and NotAllowedError for an archived one
   */
  async getWritable(org: string, name: string): Promise<StoredRepository> {
    const repository = await this.get(org, name);
    if (await isArchived(repository)) {
      throw new NotAllowedError(
        `The repository '${org}/${name}' is archived: it takes no changes`,
      );
    }
    return repository;
  }

  /**
   * Makes a repository read-only, or opens it again.
   *
   * @throws as {@link get}
   */
  async setArchived(
    { org, name }: { org: string; name: string },
    archived: boolean,
  ): Promise<StoredRepository> {
    const { path } = await this.get(org, name);
    await (archived
      ? writeFile(join(path, ARCHIVED), '')
      : rm(join(path, ARCHIVED), { force: true }));
    return this.changed({ org, name });
  }

  /** Lists the repositories of all organisations, or of one, by name. */
  async list(org?: string): Promise<StoredRepository[]> {
    const organizations = org ? [org] : [...this.#organizations].sort();
    const lists = await Promise.all(
      organizations.map(async organization => {
        const folders = await readdir(join(this.#dataDir, organization)).catch(
          ignoreMissing,
        );
        return folders
          .filter(folder => folder.endsWith('.git') && !folder.startsWith('.'))
          .map(folder => folder.slice(0, -'.git'.length))
          .sort()
          .map(name => this.#at(organization, name));
      }),
    );
    return lists.flat();
  }

  /**
   * Makes an empty repository. Making one again that has no commit yet is not an
   * error: nothing can be lost, and a retried task can go on.
   *
   * @throws InputError on a bad name, NotFoundError when there is no such
   *   organisation, ConflictError when the name is taken
   */
  async create(input: NewRepository): Promise<StoredRepository> {
    const repository = parseInput(newRepositorySchema, input);
    return this.createWith(repository, async path => {
      await runGit([
        'init',
        '--quiet',
        '--bare',
        '--template=',
        `--initial-branch=${repository.defaultBranch}`,
        path,
      ]);
      await writeFile(join(path, 'description'), `${repository.description}\n`);
    });
  }

  /**
   * Makes a repository from what `fill` puts into a folder.
   *
   * @param id - name of the repository
   * @param fill - makes the given, not yet existing folder a bare repository
   */
  async createWith(
    id: { org: string; name: string },
    fill: (path: string) => Promise<void>,
  ): Promise<StoredRepository> {
    this.assertOrganization(id.org);
    const { path } = this.#at(id.org, id.name);
    const draft = join(this.#dataDir, id.org, `.new-${randomUUID()}`);
    await mkdir(join(this.#dataDir, id.org), { recursive: true });
    try {
      if (!(await exists(path))) {
        await fill(draft);
        if (await renamed(draft, path)) {
          return this.changed(id);
        }
      }
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
    if (!(await isEmptyRepository(path))) {
      throw new ConflictError(
        `The repository '${id.org}/${id.name}' exists already`,
      );
    }
    return this.#at(id.org, id.name);
  }

  /**
   * Says that a repository is not what it was before: what others remember of it
   * no longer counts.
   */
  changed({ org, name }: { org: string; name: string }): StoredRepository {
    const { path, version } = this.#at(org, name);
    this.#versions.set(path, version + 1);
    return this.#at(org, name);
  }

  /**
   * Removes what an interrupted process left behind: unfinished repositories and
   * objects of unfinished pushes. Call it before the first request only.
   */
  async sweep(): Promise<void> {
    for (const org of this.#organizations) {
      const folder = join(this.#dataDir, org);
      for (const name of await readdir(folder).catch(ignoreMissing)) {
        if (name.startsWith('.')) {
          await rm(join(folder, name), { recursive: true, force: true });
        }
      }
    }
    for (const { path } of await this.list()) {
      const objects = join(path, 'objects');
      for (const name of await readdir(objects).catch(ignoreMissing)) {
        if (name.startsWith('tmp_objdir-')) {
          await rm(join(objects, name), { recursive: true, force: true });
        }
      }
    }
  }

  #at(org: string, name: string): StoredRepository {
    const path = join(this.#dataDir, org, `${name}.git`);
    return { org, name, path, version: this.#versions.get(path) ?? 0 };
  }
}

/** Tells whether a repository takes no changes. */
export async function isArchived({ path }: RepositoryState): Promise<boolean> {
  return stat(join(path, ARCHIVED)).then(
    () => true,
    () => false,
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(join(path, 'HEAD')).then(
    () => true,
    () => false,
  );
}

async function renamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) {
      return false;
    }
    throw error;
  }
}

function ignoreMissing(error: unknown): string[] {
  if (codeOf(error) === 'ENOENT') {
    return [];
  }
  throw error;
}

function codeOf(error: unknown): string {
  return isError(error) && 'code' in error ? String(error.code) : '';
}
