import type { StandardVersion } from '@callboard/plugin-scorecards-common';
import type { Knex } from 'knex';
import type {
  Standard,
  StandardChange,
  StandardDefinitions,
  StandardEdit,
  StandardKind,
  StandardsStore,
  StandardsWriter,
} from './StandardsStore';

const TABLES = {
  check: { present: 'checks', versions: 'check_versions' },
  track: { present: 'tracks', versions: 'track_versions' },
} as const satisfies Record<StandardKind, object>;

interface StandardRow<K extends StandardKind> {
  id: string;
  version: number;
  location: string | null;
  definition: StandardDefinitions[K];
  updated_at: Date;
  updated_by: string;
}

interface VersionRow<K extends StandardKind> {
  version: number;
  definition: StandardDefinitions[K];
  created_at: Date;
  created_by: string;
  message: string | null;
}

interface ChangeRow {
  revision: string;
  kind: StandardKind;
  id: string;
  files_changed: boolean;
}

/** Checks and tracks in PostgreSQL. */
export class DatabaseStandardsStore implements StandardsStore {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DatabaseStandardsStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async readRevision() {
    return readRevision(this.#knex);
  }

  async readInForce() {
    return this.#knex.transaction(
      async trx => ({
        revision: await readRevision(trx),
        ...(await readInForce(trx)),
      }),
      { isolationLevel: 'repeatable read', readOnly: true },
    );
  }

  async listVersions<K extends StandardKind>(
    { kind, id }: { kind: K; id: string },
    page: { before?: number; limit: number },
  ): Promise<StandardVersion<StandardDefinitions[K]>[]> {
    const query = this.#knex(TABLES[kind].versions)
      .where({ id })
      .orderBy('version', 'desc')
      .limit(page.limit);
    if (page.before !== undefined) {
      query.where('version', '<', page.before);
    }
    const rows: VersionRow<K>[] = await query;
    return rows.map(row => ({
      version: row.version,
      definition: row.definition,
      createdAt: row.created_at.toISOString(),
      createdBy: row.created_by,
      ...(row.message !== null && { message: row.message }),
    }));
  }

  async exclusively<T>(run: (writer: StandardsWriter) => Promise<T>) {
    return this.#knex.transaction(async trx => {
      // Counts up also if nothing is changed in the end, which costs the
      // replicas one more look.
      const [{ revision }] = await trx('standards_revision')
        .increment('revision', 1)
        .returning('revision');
      return run(createWriter(trx, revision));
    });
  }

  async handOver(take: (changes: StandardChange[]) => Promise<void>) {
    await this.#knex.transaction(async trx => {
      const rows: ChangeRow[] = await trx('standards_changes')
        .orderBy(['revision', 'kind', 'id'])
        .forUpdate()
        .skipLocked();
      if (rows.length > 0) {
        await take(
          rows.map(({ kind, id, files_changed: filesChanged }) => ({
            kind,
            id,
            filesChanged,
          })),
        );
        await trx('standards_changes')
          .whereIn(
            ['revision', 'kind', 'id'],
            rows.map(({ revision, kind, id }) => [revision, kind, id]),
          )
          .delete();
      }
    });
  }
}

function createWriter(trx: Knex, revision: string): StandardsWriter {
  const note = ({ kind, id, filesChanged }: StandardChange) =>
    trx('standards_changes')
      .insert({ revision, kind, id, files_changed: filesChanged })
      .onConflict(['revision', 'kind', 'id'])
      .merge({
        files_changed: trx.raw(
          'standards_changes.files_changed or excluded.files_changed',
        ),
      });
  return {
    readInForce: () => readInForce(trx),
    put: async edit => {
      const row = await writeVersion(trx, edit);
      const { kind, filesChanged } = edit;
      await note({ kind, id: row.id, filesChanged });
      return toStandard(row);
    },
    remove: async ({ by, ...gone }) => {
      await trx(TABLES[gone.kind].present)
        .where({ id: gone.id })
        .update({ deleted_at: trx.fn.now(), deleted_by: by });
      await note(gone);
    },
  };
}

async function writeVersion<K extends StandardKind>(
  trx: Knex,
  edit: StandardEdit<K>,
): Promise<StandardRow<K>> {
  const { present, versions } = TABLES[edit.kind];
  const { id } = edit.definition;
  const definition = JSON.stringify(edit.definition);
  const values = {
    location: edit.source.type === 'file' ? edit.source.location : null,
    definition,
    updated_at: trx.fn.now(),
    updated_by: edit.by,
    deleted_at: null,
    deleted_by: null,
  };
  const [row]: StandardRow<K>[] = await trx(present)
    .insert({ id, version: 1, ...values })
    .onConflict('id')
    .merge({ ...values, version: trx.raw('??.version + 1', [present]) })
    .returning('*');
  await trx(versions).insert({
    id,
    version: row.version,
    definition,
    created_at: row.updated_at,
    created_by: edit.by,
    message: edit.message ?? null,
  });
  return row;
}

async function readRevision(knex: Knex): Promise<string> {
  const row: { revision: string } | undefined =
    await knex('standards_revision').first('revision');
  return String(row?.revision ?? 0);
}

async function readInForce(knex: Knex) {
  const read = async <K extends StandardKind>(kind: K) => {
    const rows: StandardRow<K>[] = await knex(TABLES[kind].present)
      .whereNull('deleted_at')
      .orderBy('id');
    return rows.map(toStandard);
  };
  return { checks: await read('check'), tracks: await read('track') };
}

function toStandard<K extends StandardKind>(row: StandardRow<K>): Standard<K> {
  return {
    ...row.definition,
    version: row.version,
    source:
      row.location === null
        ? { type: 'portal' }
        : { type: 'file', location: row.location },
    updatedAt: row.updated_at.toISOString(),
    updatedBy: row.updated_by,
  };
}
