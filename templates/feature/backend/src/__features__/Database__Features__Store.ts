import type { __Feature__ } from '@callboard/plugin-__domain__-common';
import type { Knex } from 'knex';
import type {
  __Feature__Position,
  __Features__Store,
} from './__Features__Store';

interface __Feature__Row {
  id: string;
  title: string;
  created_by: string;
  created_at: Date;
}

/** The __featuresWords__ in PostgreSQL. */
export class Database__Features__Store implements __Features__Store {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new Database__Features__Store(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(options: { after?: __Feature__Position; limit: number }) {
    const { after, limit } = options;
    const query = this.#knex<__Feature__Row>('__table__')
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(limit);
    if (after) {
      query.whereRaw('(created_at, id) < (?, ?)', [after.createdAt, after.id]);
    }
    return (await query).map(toDomain);
  }

  async insert(__featureId__: __Feature__) {
    await this.#knex('__table__').insert({
      id: __featureId__.id,
      title: __featureId__.title,
      created_by: __featureId__.createdBy,
      created_at: __featureId__.createdAt,
    });
  }
}

function toDomain(row: __Feature__Row): __Feature__ {
  return {
    id: row.id,
    title: row.title,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
  };
}
