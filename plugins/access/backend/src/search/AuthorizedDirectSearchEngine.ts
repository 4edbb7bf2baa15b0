import { InputError } from '@backstage/errors';
import type { QueryRequestOptions } from '@backstage/plugin-search-backend-node';
import type { SearchEngine } from '@backstage/plugin-search-backend-node';
import type {
  IndexableResultSet,
  QueryTranslator,
  SearchQuery,
} from '@backstage/plugin-search-common';
import type { PermissionEngine } from '@callboard/backend-kit';
import type { CatalogTables } from './CatalogTables';
import { decideOnTypes } from './decideOnTypes';
import type { SearchDecisions } from './decideOnTypes';
import type {
  DirectSearchEngine,
  SearchAuthorization,
} from './DirectSearchEngine';
import { entityFilterOf } from './entityFilterOf';
import type { Visibility } from './Visibility';

/** What an {@link AuthorizedDirectSearchEngine} needs. */
export interface AuthorizedDirectSearchEngineOptions extends SearchAuthorization {
  catalog: CatalogTables;
  direct: DirectSearchEngine;
  permissionEngine: PermissionEngine;
}

/**
 * Finds what somebody may see, with full pages and exact totals. Where the
 * database cannot tell what that is, the stock way is taken, which checks
 * result by result and knows no totals.
 */
export class AuthorizedDirectSearchEngine implements SearchEngine {
  readonly #options: AuthorizedDirectSearchEngineOptions;

  constructor(options: AuthorizedDirectSearchEngineOptions) {
    this.#options = options;
  }

  setTranslator(translator: QueryTranslator): void {
    this.#options.stock.setTranslator(translator);
  }

  async getIndexer(type: string) {
    return this.#options.stock.getIndexer(type);
  }

  /**
   * @throws InputError if the cursor is none of this engine's
   */
  async query(
    query: SearchQuery,
    options: QueryRequestOptions,
  ): Promise<IndexableResultSet> {
    assertCursor(query.pageCursor);
    const { auth, direct, permissions, stock, types } = this.#options;
    const decisions = await decideOnTypes(permissions, {
      requested: query.types ?? Object.keys(types),
      types,
      credentials:
        'credentials' in options
          ? options.credentials
          : await auth.getNoneCredentials(),
    });
    const found = [
      ...decisions.open,
      ...decisions.limited.flatMap(group => group.types),
    ];
    if (found.length === 0) {
      return { results: [], numberOfResults: 0 };
    }
    if (decisions.limited.length === 0) {
      return direct.query({ ...query, types: found });
    }
    const visibility = await this.#visibilityBy(decisions);
    return visibility
      ? direct.queryVisible({ ...query, types: found }, visibility)
      : stock.query(query, options);
  }

  async #visibilityBy({
    open,
    limited,
  }: SearchDecisions): Promise<Visibility | undefined> {
    const { catalog, permissionEngine } = this.#options;
    const filtered = limited.flatMap(({ types, decision }) => {
      const filter = entityFilterOf(decision, permissionEngine);
      return filter ? [{ types, filter }] : [];
    });
    return filtered.length === limited.length && (await catalog.areReadable())
      ? { open, limited: filtered }
      : undefined;
  }
}

function assertCursor(cursor: string | undefined) {
  const page = cursor && Buffer.from(cursor, 'base64').toString();
  if (page && !/^\d{1,9}$/.test(page)) {
    throw new InputError(
      'pageCursor: expected a cursor that came with a page of results',
    );
  }
}
