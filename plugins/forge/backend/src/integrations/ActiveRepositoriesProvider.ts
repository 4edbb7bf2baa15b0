import type {
  EntityProvider,
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';

/**
 * A provider whose archived repositories are left out, so that what is archived
 * leaves the catalog.
 *
 * Upstream reason: the providers of GitHub and GitLab leave them out unless they
 * are told otherwise, the one of Gitea cannot.
 */
export class ActiveRepositoriesProvider implements EntityProvider {
  readonly #inner: EntityProvider;
  readonly #listArchived: () => Promise<ReadonlySet<string>>;

  /**
   * @param inner - gives locations whose targets are files in repositories
   * @param listArchived - gives pages of archived repositories
   */
  constructor(
    inner: EntityProvider,
    listArchived: () => Promise<ReadonlySet<string>>,
  ) {
    this.#inner = inner;
    this.#listArchived = listArchived;
  }

  getProviderName() {
    return this.#inner.getProviderName();
  }

  async connect(connection: EntityProviderConnection) {
    await this.#inner.connect({
      refresh: options => connection.refresh(options),
      applyMutation: async mutation =>
        connection.applyMutation(await this.#withoutArchived(mutation)),
    });
  }

  async #withoutArchived(
    mutation: EntityProviderMutation,
  ): Promise<EntityProviderMutation> {
    if (mutation.type !== 'full') {
      return mutation;
    }
    const archived = await this.#listArchived();
    return {
      ...mutation,
      entities: mutation.entities.filter(
        ({ entity }) => !isIn(String(entity.spec?.target), archived),
      ),
    };
  }
}

function isIn(target: string, repositories: ReadonlySet<string>): boolean {
  const [repository] = target.split('/src/branch/');
  return repositories.has(repository);
}
