import type {
  AuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { PgSearchEngine } from '@backstage/plugin-search-backend-module-pg';
import type { PgSearchQueryTranslator } from '@backstage/plugin-search-backend-module-pg';
import type { SearchEngine } from '@backstage/plugin-search-backend-node';
import type {
  DocumentTypeInfo,
  IndexableResultSet,
  SearchQuery,
} from '@backstage/plugin-search-common';
import type { PermissionEngine } from '@callboard/backend-kit';
import { AuthorizedDirectSearchEngine } from './AuthorizedDirectSearchEngine';
import type { VisibleDocumentsReadModel } from './VisibleDocumentsReadModel';
import type { Visibility, VisibleQuery } from './Visibility';

/** What a {@link DirectSearchEngine} needs. */
export interface DirectSearchEngineOptions {
  config: Config;
  logger: LoggerService;
  permissionEngine: PermissionEngine;
  store: VisibleDocumentsReadModel;
}

/** What the search backend offers to an engine, so that it checks permissions. */
export interface SearchAuthorization {
  auth: AuthService;
  permissions: PermissionsService;
  /** Checks result by result. */
  stock: SearchEngine;
  types: Record<string, DocumentTypeInfo>;
}

/**
 * The stock engine on PostgreSQL, whose queries leave out by themselves what
 * somebody may not see. The configuration of the stock engine applies.
 */
export class DirectSearchEngine implements SearchEngine {
  readonly #options: DirectSearchEngineOptions;
  readonly #stock: PgSearchEngine;
  readonly #visibilities = new WeakMap<SearchQuery, Visibility>();

  constructor(options: DirectSearchEngineOptions) {
    this.#options = options;
    this.#stock = new PgSearchEngine(
      options.store,
      options.config,
      options.logger,
    );
    this.setTranslator(this.#stock.translator);
  }

  setTranslator(translate: PgSearchQueryTranslator): void {
    this.#stock.setTranslator((query, options) => {
      const { pgQuery, pageSize } = translate(query, options);
      const visibility = this.#visibilities.get(query);
      const visible: VisibleQuery = { ...pgQuery, visibility };
      return { pgQuery: visible, pageSize };
    });
  }

  async getIndexer(type: string) {
    return this.#stock.getIndexer(type);
  }

  /** Everything that is found, whoever asks. */
  async query(query: SearchQuery): Promise<IndexableResultSet> {
    return this.#stock.query(query);
  }

  /** What is found and visible. */
  async queryVisible(
    query: SearchQuery,
    visibility: Visibility,
  ): Promise<IndexableResultSet> {
    const own = { ...query };
    this.#visibilities.set(own, visibility);
    return this.#stock.query(own);
  }

  /** Called by the patched search backend when permissions are checked. */
  authorized(authorization: SearchAuthorization): SearchEngine {
    const { permissionEngine, store } = this.#options;
    return new AuthorizedDirectSearchEngine({
      ...authorization,
      catalog: store.catalog,
      direct: this,
      permissionEngine,
    });
  }
}
