import type { JsonObject } from '@backstage/types';
import type { Lineage } from '@callboard/plugin-golden-paths-common';
import type { Knex } from 'knex';
import type {
  LineageFilter,
  LineageStore,
  StoredLineage,
  StoredRecord,
} from './LineageStore';

interface LineageRow {
  entity_ref: string;
  template_ref: string;
  version: string;
  digest: string | null;
  answers: JsonObject;
  outputs: Record<string, JsonObject>;
  repository_url: string;
  source: Lineage['source'];
  task_id: string | null;
  created_by: string | null;
  created_at: Date;
}

/** Where entities come from, in PostgreSQL. */
export class DatabaseLineageStore implements LineageStore {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DatabaseLineageStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async find(entityRef: string) {
    const [found] = await this.list({ entityRef }, { limit: 1 });
    return found;
  }

  async list(filter: LineageFilter, page: { after?: string; limit: number }) {
    const { templateRef, entityRef } = filter;
    const { after, limit } = page;
    const rows: LineageRow[] = await this.#knex('lineage')
      .modify(query => {
        if (templateRef !== undefined) {
          query.where({ template_ref: templateRef });
        }
        if (entityRef !== undefined) {
          query.where({ entity_ref: entityRef });
        }
        if (after !== undefined) {
          query.where('entity_ref', '>', after);
        }
      })
      .orderBy('entity_ref')
      .limit(limit);
    return rows.map(toLineage);
  }

  async save(lineage: StoredLineage) {
    await this.#knex('lineage')
      .insert({
        entity_ref: lineage.entityRef,
        template_ref: lineage.template,
        version: lineage.version,
        digest: lineage.digest ?? null,
        answers: JSON.stringify(lineage.answers),
        outputs: JSON.stringify(lineage.outputs),
        repository_url: lineage.repositoryUrl,
        source: lineage.source,
        task_id: lineage.taskId ?? null,
        created_by: lineage.by ?? null,
        created_at: lineage.at,
      })
      .onConflict('entity_ref')
      .merge();
  }

  async remove(entityRefs: readonly string[]) {
    await this.#knex('lineage')
      .whereRaw('entity_ref = any(?)', [[...entityRefs]])
      .delete();
  }

  async saveRecord(record: Omit<StoredRecord, 'at'>) {
    await this.#knex('lineage_records')
      .insert({
        task_id: record.taskId,
        template_ref: record.template,
        version: record.version,
        digest: record.digest ?? null,
        entity_refs: record.entityRefs,
        created_by: record.by ?? null,
        created_at: this.#knex.raw("date_trunc('milliseconds', now())"),
      })
      .onConflict('task_id')
      .merge();
  }

  async findRecord(entityRef: string, templateRef: string) {
    const row = await this.#knex('lineage_records')
      .where({ template_ref: templateRef })
      .whereRaw('entity_refs @> array[?]::text[]', [entityRef])
      .orderBy('created_at', 'desc')
      .first();
    return row && toRecord(row);
  }
}

function toLineage(row: LineageRow): StoredLineage {
  return {
    entityRef: row.entity_ref,
    template: row.template_ref,
    version: row.version,
    answers: row.answers,
    outputs: row.outputs,
    repositoryUrl: row.repository_url,
    source: row.source,
    at: row.created_at.toISOString(),
    ...(row.digest !== null && { digest: row.digest }),
    ...(row.task_id !== null && { taskId: row.task_id }),
    ...(row.created_by !== null && { by: row.created_by }),
  };
}

function toRecord(row: {
  task_id: string;
  template_ref: string;
  version: string;
  digest: string | null;
  entity_refs: string[];
  created_by: string | null;
  created_at: Date;
}): StoredRecord {
  return {
    taskId: row.task_id,
    template: row.template_ref,
    version: row.version,
    entityRefs: row.entity_refs,
    at: row.created_at.toISOString(),
    ...(row.digest !== null && { digest: row.digest }),
    ...(row.created_by !== null && { by: row.created_by }),
  };
}
