import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** Rows that are read at a time, to be asked about in one call. */
const CHUNK = 100;

/** Knows which entities a caller may see; the catalog decides. */
export class VisibleEntities {
  readonly #catalog: Pick<CatalogService, 'getEntitiesByRefs'>;

  constructor(catalog: Pick<CatalogService, 'getEntitiesByRefs'>) {
    this.#catalog = catalog;
  }

  /** Those of the references that exist and may be seen; one call. */
  async among(
    entityRefs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const refs = [...new Set(entityRefs)];
    if (refs.length === 0) {
      return new Set();
    }
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: refs, fields: ['kind'] },
      { credentials },
    );
    return new Set(refs.filter((_, index) => items[index]));
  }

  /**
   * Reads on until enough rows are found whose entity may be seen.
   *
   * @param options.read - reads at most `limit` rows that come after another
   * @param options.limit - how many rows are wanted
   */
  async read<T extends { entityRef: string }>(options: {
    read: (after: T | undefined, limit: number) => Promise<T[]>;
    limit: number;
    credentials: BackstageCredentials;
  }): Promise<T[]> {
    const { read, limit, credentials } = options;
    const found: T[] = [];
    let after: T | undefined;
    for (;;) {
      const size = Math.max(limit, CHUNK);
      const rows = await read(after, size);
      const visible = await this.among(
        rows.map(({ entityRef }) => entityRef),
        credentials,
      );
      found.push(...rows.filter(({ entityRef }) => visible.has(entityRef)));
      if (found.length >= limit || rows.length < size) {
        return found.slice(0, limit);
      }
      after = rows.at(-1);
    }
  }
}
