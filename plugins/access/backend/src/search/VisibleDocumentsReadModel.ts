import type {
  DatabaseService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { DatabaseDocumentStore } from '@backstage/plugin-search-backend-module-pg';
import type {
  DatabaseStore,
  DocumentResultRow,
} from '@backstage/plugin-search-backend-module-pg';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import type { Knex } from 'knex';
import { CatalogTables } from './CatalogTables';
import { findDocumentsSql } from './findDocumentsSql';
import { insertDocumentsSql } from './insertDocumentsSql';
import type { VisibleQuery } from './Visibility';

const READ_CATALOG =
  'select s.key, s.value, e.entity_id, e.entity_ref from catalog.search s join catalog.final_entities e on e.entity_id = s.entity_id limit 0';

/**
 * The documents of the stock engine, in its table, with the entity that each
 * belongs to: by it a query counts and pages over what somebody may see.
 */
export class VisibleDocumentsReadModel implements DatabaseStore {
  readonly #stock: DatabaseStore;
  /** Whether it is known what somebody may see. */
  readonly catalog: CatalogTables;

  private constructor(stock: DatabaseStore, catalog: CatalogTables) {
    this.#stock = stock;
    this.catalog = catalog;
  }

  /**
   * Brings the table of the stock engine up to date, and adds a column to it.
   * The stock engine keeps working on it, and leaves the column empty.
   */
  static async create(
    database: DatabaseService,
    options: { config: Config; logger: LoggerService },
  ): Promise<VisibleDocumentsReadModel> {
    const stock = await DatabaseDocumentStore.create(database);
    const knex = await database.getClient();
    // Altering a table waits for all who read it, even if nothing is to do.
    if (!(await knex.schema.hasColumn('documents', 'entity_id'))) {
      await knex.raw(
        'alter table documents add column if not exists entity_id text',
      );
    }
    const probe = async () => knex.raw(READ_CATALOG);
    return new VisibleDocumentsReadModel(
      stock,
      new CatalogTables({ ...options, probe }),
    );
  }

  async transaction<T>(fn: (tx: Knex.Transaction) => Promise<T>): Promise<T> {
    return this.#stock.transaction(fn);
  }

  async getTransaction(): Promise<Knex.Transaction> {
    return this.#stock.getTransaction();
  }

  async prepareInsert(tx: Knex.Transaction): Promise<void> {
    await this.#stock.prepareInsert(tx);
  }

  async insertDocuments(
    tx: Knex.Transaction,
    type: string,
    documents: IndexableDocument[],
  ): Promise<void> {
    await this.#stock.insertDocuments(tx, type, documents);
  }

  async completeInsert(
    tx: Knex.Transaction,
    type: string,
    truncate?: boolean,
  ): Promise<void> {
    if (await this.catalog.areReadable()) {
      for (const { text, values } of insertDocumentsSql(type, truncate)) {
        await tx.raw(text, values);
      }
    } else {
      await this.#stock.completeInsert(tx, type, truncate);
    }
  }

  async query(
    tx: Knex.Transaction,
    query: VisibleQuery,
  ): Promise<DocumentResultRow[]> {
    await tx.raw(
      "select set_config('work_mem', '64MB', true), set_config('jit', 'off', true)",
    );
    const { text, values } = findDocumentsSql(query);
    const { rows } = await tx.raw<{ rows: DocumentResultRow[] }>(text, values);
    return rows;
  }
}
