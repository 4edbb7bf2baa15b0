import type { AuthService } from '@backstage/backend-plugin-api';
import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { defaultBranchOf } from '../git/refs';
import { repositoryUrl } from '../repositories/RepositoryDescriber';
import type { RepositoryStore } from '../repositories/RepositoryStore';

const SOURCE = 'metadata.annotations.backstage.io/source-location';

/** A repository as policies look at it. */
export interface OwnedRepository {
  /** Entity references of the groups and users that own what lives in it. */
  owners: string[];
}

/** Finds out whom a repository belongs to: the owners of its entities. */
export class RepositoryOwners {
  constructor(
    private readonly options: {
      auth: AuthService;
      catalog: CatalogService;
      repositories: RepositoryStore;
      baseUrl: string;
    },
  ) {}

  /**
   * Reads one repository.
   *
   * @param ref - `<org>/<name>`
   * @returns undefined when there is no such repository
   */
  async read(ref: string): Promise<OwnedRepository | undefined> {
    const { auth, catalog, repositories, baseUrl } = this.options;
    const [org, name = ''] = ref.split('/');
    const repository = await repositories.get(org, name).catch(() => undefined);
    if (!repository) {
      return undefined;
    }
    const branch = await defaultBranchOf(repository.path);
    const { items } = await catalog.getEntities(
      {
        filter: {
          [SOURCE]: `url:${repositoryUrl(repository, baseUrl)}/src/branch/${branch}/`,
        },
        fields: ['relations'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    const owners = items.flatMap(({ relations = [] }) =>
      relations
        .filter(({ type }) => type === RELATION_OWNED_BY)
        .map(({ targetRef }) => targetRef),
    );
    return { owners: [...new Set(owners)] };
  }
}
