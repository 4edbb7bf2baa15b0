import type { Knex } from 'knex';
import type { DemoReadModel } from './DemoReadModel';
import type { PresentLevel } from './inventPast';

const LEVELS = `
  select entity_ref as "entityRef", track_id as "trackId", rank,
    array_remove(
      array['', system_ref, domain_ref] || array(
        select ancestor_ref from group_ancestors where group_ref = owner_ref
      ),
      null
    ) as "scopeRefs"
  from levels left join entities using (entity_ref)
  order by entity_ref, track_id`;

/** Levels and days in PostgreSQL. */
export class DatabaseDemoReadModel implements DemoReadModel {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DatabaseDemoReadModel(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async hasHistory() {
    const row: object | undefined = await this.#knex('daily_rollups')
      .whereRaw("day < (now() at time zone 'utc')::date")
      .first('day');
    return row !== undefined;
  }

  async readLevels() {
    const { rows }: { rows: PresentLevel[] } = await this.#knex.raw(LEVELS);
    return rows;
  }
}
