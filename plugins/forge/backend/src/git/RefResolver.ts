import { NotFoundError } from '@backstage/errors';
import { LRUCache } from 'lru-cache';
import { ObjectReader } from './ObjectReader';
import { branchNameSchema, isCommitId } from './refNames';

const MAX_REFS = 10_000;
const FRESH_MILLISECONDS = 60_000;

/** A repository as it is between two pushes. */
export interface RepositoryState {
  /** Folder of the bare repository. */
  path: string;
  /** Grows with every push: what was read before belongs to an older state. */
  version: number;
}

/**
 * Turns what a URL calls a ref into a commit id, and remembers it until the next
 * push. Somebody who changes a repository on disk is noticed within a minute.
 */
export class RefResolver {
  readonly #known = new LRUCache<string, string>({
    max: MAX_REFS,
    ttl: FRESH_MILLISECONDS,
  });

  constructor(private readonly objects: ObjectReader) {}

  /**
   * Resolves a branch, a tag, a commit id, or nothing for the default branch.
   * Backstage asks for the literal ref `undefined` when a URL names none.
   *
   * @throws NotFoundError when the repository has no such ref
   */
  async resolve(
    repository: RepositoryState,
    ref: string | undefined,
  ): Promise<string> {
    const { path, version } = repository;
    const key = [path, version, ref ?? ''].join('\0');
    const known = this.#known.get(key);
    if (known) {
      return known;
    }
    for (const expression of expressionsFor(ref)) {
      const commit = await this.objects.info(path, `${expression}^{commit}`);
      if (commit) {
        this.#known.set(key, commit.id);
        return commit.id;
      }
    }
    throw new NotFoundError(
      ref && ref !== 'undefined'
        ? `There is no branch, tag or commit '${ref}'`
        : 'The repository is empty',
    );
  }
}

function expressionsFor(ref: string | undefined): string[] {
  if (!ref || ref === 'HEAD') {
    return ['HEAD'];
  }
  if (!branchNameSchema.safeParse(ref).success) {
    return [];
  }
  return [
    `refs/heads/${ref}`,
    `refs/tags/${ref}`,
    ...(isCommitId(ref) ? [ref] : []),
    ...(ref === 'undefined' ? ['HEAD'] : []),
  ];
}
