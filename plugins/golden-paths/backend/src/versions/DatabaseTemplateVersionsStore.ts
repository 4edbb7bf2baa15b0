import type { Entity } from '@backstage/catalog-model';
import type { TemplateVersion } from '@callboard/plugin-golden-paths-common';
import type { Knex } from 'knex';
import { digestOf } from '../shared/digestOf';
import type { TemplateSnapshot } from './TemplateVersions';
import type {
  TemplateRead,
  TemplateVersionsStore,
} from './TemplateVersionsStore';

interface VersionRow {
  template_ref: string;
  digest: string;
  version: string;
  entity: Entity;
  files: [path: string, digest: string][];
  note: string | null;
  seen_at: Date;
}

const BLOBS = 'golden-paths template_blobs';
const VERSION = ['template_ref', 'digest', 'version', 'note', 'seen_at'];

/** Nobody is at them, and newer ones are enough to go back to. */
const PRUNE = `
  delete from template_versions v using (
    select template_ref, version, digest,
      row_number() over (partition by template_ref order by seen_at desc) as place
    from template_versions
  ) ranked
  where v.template_ref = ranked.template_ref and v.version = ranked.version
    and v.digest = ranked.digest and ranked.place > ? and not exists (
      select from lineage l
      where l.template_ref = v.template_ref
        and (l.digest = v.digest or l.version = v.version)
    )`;

const PRUNE_BLOBS = `
  delete from template_blobs b where not exists (
    select from template_versions v, jsonb_array_elements(v.files) file
    where file ->> 1 = b.digest
  )`;

/** Versions of templates in PostgreSQL; a file that stays the same is kept once. */
export class DatabaseTemplateVersionsStore implements TemplateVersionsStore {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DatabaseTemplateVersionsStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async current(templateRef: string) {
    return this.#readSnapshot({ template_ref: templateRef });
  }

  async find(templateRef: string, version: string, digest?: string) {
    const named = { template_ref: templateRef, version };
    return (
      (digest && (await this.#readSnapshot({ ...named, digest }))) ||
      this.#readSnapshot(named)
    );
  }

  async list(templateRef: string) {
    const rows: VersionRow[] = await this.#newest({
      template_ref: templateRef,
    }).select(VERSION);
    return rows.map(toVersion);
  }

  async findCurrent(templateRef: string) {
    const row: VersionRow | undefined = await this.#newest({
      template_ref: templateRef,
    }).first(VERSION);
    return row && toVersion(row);
  }

  async problemOf(templateRef: string) {
    return (await this.findRead(templateRef))?.problem;
  }

  async save(snapshot: Omit<TemplateSnapshot, 'seenAt'>): Promise<boolean> {
    const { templateRef, digest, version } = snapshot;
    return this.#inTurn(templateRef, async trx => {
      const current: VersionRow | undefined = await trx('template_versions')
        .where({ template_ref: templateRef })
        .orderBy('seen_at', 'desc')
        .first();
      if (current?.digest === digest && current.version === version) {
        return false;
      }
      await insertVersion(trx, snapshot, trx.raw('clock_timestamp()'));
      return true;
    });
  }

  async addEarlier(snapshot: Omit<TemplateSnapshot, 'seenAt'>) {
    const { templateRef, digest, version } = snapshot;
    return this.#inTurn(templateRef, async trx => {
      const known = await trx('template_versions')
        .where({ template_ref: templateRef, digest, version })
        .first();
      if (known) {
        return false;
      }
      const [{ before }] = await trx('template_versions')
        .where({ template_ref: templateRef })
        .select(
          trx.raw(
            "coalesce(min(seen_at), clock_timestamp()) - interval '1 second' as before",
          ),
        );
      await insertVersion(trx, snapshot, before);
      return true;
    });
  }

  async saveRead(templateRef: string, read: TemplateRead) {
    await this.#knex('template_reads')
      .insert({
        template_ref: templateRef,
        etag: read.etag ?? null,
        problem: read.problem ?? null,
        read_at: this.#knex.fn.now(),
      })
      .onConflict('template_ref')
      .merge();
  }

  async findRead(templateRef: string) {
    const row = await this.#knex('template_reads')
      .where({ template_ref: templateRef })
      .first();
    return (
      row && { etag: row.etag ?? undefined, problem: row.problem ?? undefined }
    );
  }

  async prune(kept: number) {
    await this.#knex.transaction(async trx => {
      await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [BLOBS]);
      await trx.raw(PRUNE, [kept]);
      await trx.raw(PRUNE_BLOBS);
    });
  }

  /**
   * Replicas that see a template change at once take turns, and no file is
   * removed that one of them is about to use again.
   */
  async #inTurn<T>(
    templateRef: string,
    run: (trx: Knex.Transaction) => Promise<T>,
  ): Promise<T> {
    return this.#knex.transaction(async trx => {
      await trx.raw('select pg_advisory_xact_lock_shared(hashtext(?))', [
        BLOBS,
      ]);
      await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [templateRef]);
      return run(trx);
    });
  }

  #newest(where: Record<string, string>) {
    return this.#knex('template_versions')
      .where(where)
      .orderBy('seen_at', 'desc');
  }

  async #readSnapshot(
    where: Record<string, string>,
  ): Promise<TemplateSnapshot | undefined> {
    const row: VersionRow | undefined = await this.#newest(where).first();
    if (!row) {
      return undefined;
    }
    const blobs = await this.#knex('template_blobs')
      .whereIn('digest', [...new Set(row.files.map(([, digest]) => digest))])
      .select('digest', 'content');
    const contents = new Map<string, Buffer>(
      blobs.map(({ digest, content }) => [digest, content]),
    );
    return {
      ...toVersion(row),
      entity: row.entity,
      files: new Map(
        row.files.map(([path, digest]) => [
          path,
          contents.get(digest) ?? Buffer.alloc(0),
        ]),
      ),
    };
  }
}

async function insertVersion(
  trx: Knex.Transaction,
  snapshot: Omit<TemplateSnapshot, 'seenAt'>,
  seenAt: Knex.Raw | Date,
) {
  const blobs = [...snapshot.files].map(([path, content]) => ({
    path,
    digest: digestOf(content),
    content,
  }));
  if (blobs.length > 0) {
    await trx('template_blobs')
      .insert(blobs.map(({ path: _, ...blob }) => blob))
      .onConflict('digest')
      .ignore();
  }
  await trx('template_versions')
    .insert({
      template_ref: snapshot.templateRef,
      digest: snapshot.digest,
      version: snapshot.version,
      entity: JSON.stringify(snapshot.entity),
      files: JSON.stringify(blobs.map(blob => [blob.path, blob.digest])),
      note: snapshot.note,
      seen_at: seenAt,
    })
    .onConflict(['template_ref', 'version', 'digest'])
    .merge();
}

function toVersion(row: VersionRow): TemplateVersion {
  return {
    templateRef: row.template_ref,
    version: row.version,
    digest: row.digest,
    seenAt: row.seen_at.toISOString(),
    ...(row.note !== null && { note: row.note }),
  };
}
