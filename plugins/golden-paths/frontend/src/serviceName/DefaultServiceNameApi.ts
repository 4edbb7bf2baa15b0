import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogApi } from '@backstage/plugin-catalog-react';
import { ForgeApi, ForgeRepository } from '@callboard/plugin-forge-common';
import { RepositoriesTarget } from '../readGoldenPathsConfig';
import { NameAvailability, ServiceNameApi } from './ServiceNameApi';

/** Asks the catalog and the forge. */
export class DefaultServiceNameApi implements ServiceNameApi {
  readonly repositories?: RepositoriesTarget;
  readonly #catalogApi: Pick<CatalogApi, 'getEntitiesByRefs'>;
  readonly #forgeApi: Pick<ForgeApi, 'findRepository'>;

  constructor(options: {
    catalogApi: Pick<CatalogApi, 'getEntitiesByRefs'>;
    forgeApi: Pick<ForgeApi, 'findRepository'>;
    repositories?: RepositoriesTarget;
  }) {
    this.#catalogApi = options.catalogApi;
    this.#forgeApi = options.forgeApi;
    this.repositories = options.repositories;
  }

  async check(name: string, kinds: string[]): Promise<NameAvailability> {
    const [entityRef, repository] = await Promise.all([
      this.#findEntity(name, kinds),
      this.#findRepository(name),
    ]);
    if (entityRef) {
      return { status: 'taken', entityRef };
    }
    // An interrupted run leaves an empty repository; a new run fills it.
    if (repository && !repository.empty) {
      return {
        status: 'taken',
        repository: `${repository.org}/${repository.name}`,
        repositoryUrl: repository.cloneUrl.replace(/\.git$/, ''),
      };
    }
    return {
      status: 'free',
      repository: this.repositories && `${this.repositories.owner}/${name}`,
    };
  }

  async #findEntity(name: string, kinds: string[]) {
    const entityRefs = kinds.map(kind =>
      stringifyEntityRef({ kind, namespace: 'default', name }),
    );
    const { items } = await this.#catalogApi.getEntitiesByRefs({
      entityRefs,
      fields: ['kind', 'metadata.name', 'metadata.namespace'],
    });
    const found = items.find(entity => entity !== undefined);
    return found && stringifyEntityRef(found);
  }

  async #findRepository(name: string): Promise<ForgeRepository | undefined> {
    if (!this.repositories) {
      return undefined;
    }
    return this.#forgeApi.findRepository({
      org: this.repositories.owner,
      name,
    });
  }
}
