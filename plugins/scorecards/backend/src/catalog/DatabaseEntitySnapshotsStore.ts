import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import type {
  EntitySnapshotsStore,
  UntoldEntity,
} from './EntitySnapshotsStore';
import type { EntitySnapshot } from './snapshotOf';

const SAVE = `
  insert into entities
  select * from json_populate_recordset(null::entities, ?::json)
  on conflict (entity_ref) do update set
    kind = excluded.kind, namespace = excluded.namespace, name = excluded.name,
    title = excluded.title, type = excluded.type,
    lifecycle = excluded.lifecycle, owner_ref = excluded.owner_ref,
    system_ref = excluded.system_ref, domain_ref = excluded.domain_ref,
    entity = excluded.entity, is_cut = excluded.is_cut,
    digest = excluded.digest, updated_at = now(), missed_at = null,
    is_untold = true
  where entities.digest is distinct from excluded.digest
  returning entity_ref`;

/** What is part of a system is part of its domain. */
const TAKE_DOMAINS = `
  update entities part set domain_ref = system.domain_ref
  from entities system
  where part.system_ref = system.entity_ref and system.kind = 'system'
    and part.entity_ref <> system.entity_ref
    and part.domain_ref is distinct from system.domain_ref
    and (part.entity_ref = any(:written) or system.entity_ref = any(:written))`;

const FOUND = `with found as materialized (
  select unnest(?::text[]) as entity_ref
)`;

/** `union` forgets what was seen before, so that a circle of groups ends. */
const REBUILD_GROUPS = `
  with recursive parents as (
    select entity_ref as group_ref, lower(r ->> 'targetRef') as parent_ref
    from entities,
      jsonb_array_elements(coalesce(entity -> 'relations', '[]')) r
    where kind = 'group' and r ->> 'type' = 'childOf'
  ), ancestors as (
    select entity_ref as group_ref, entity_ref as ancestor_ref
    from entities where kind = 'group'
    union
    select a.group_ref, p.parent_ref
    from ancestors a join parents p on p.group_ref = a.ancestor_ref
  ), removed as (
    delete from group_ancestors g
    where not exists (
      select from ancestors a
      where (a.group_ref, a.ancestor_ref) = (g.group_ref, g.ancestor_ref)
    )
  )
  insert into group_ancestors (group_ref, ancestor_ref)
  select group_ref, ancestor_ref from ancestors
  on conflict do nothing`;

/** The scorecards' copy of the catalog in PostgreSQL. */
export class DatabaseEntitySnapshotsStore implements EntitySnapshotsStore {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DatabaseEntitySnapshotsStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async read(entityRefs: readonly string[]): Promise<Entity[]> {
    return this.#knex('entities')
      .whereRaw('entity_ref = any(?)', [[...entityRefs]])
      .pluck('entity');
  }

  async listRefs(after: string | undefined, limit: number): Promise<string[]> {
    const query = this.#knex('entities')
      .orderBy('entity_ref')
      .limit(limit)
      .pluck('entity_ref');
    return after === undefined ? query : query.where('entity_ref', '>', after);
  }

  async listCut(entityRefs: readonly string[]): Promise<string[]> {
    return this.#knex('entities')
      .whereRaw('entity_ref = any(?) and is_cut', [[...entityRefs]])
      .pluck('entity_ref');
  }

  async save(snapshots: readonly EntitySnapshot[]): Promise<string[]> {
    return this.#knex.transaction(async trx => {
      const unchanged = await findUnchanged(trx, snapshots);
      const updatedAt = new Date();
      // In one order everywhere, so that two replicas cannot wait for each other.
      const rows = snapshots
        .filter(({ entityRef }) => !unchanged.has(entityRef))
        .sort((a, b) => (a.entityRef < b.entityRef ? -1 : 1))
        .map(snapshot => toRow(snapshot, updatedAt));
      if (rows.length === 0) {
        return [];
      }
      const { rows: saved } = await trx.raw(SAVE, [JSON.stringify(rows)]);
      const written = refsOf(saved);
      if (written.length > 0) {
        await trx.raw(TAKE_DOMAINS, { written });
      }
      return written;
    });
  }

  async closeScan(foundRefs: readonly string[]): Promise<string[]> {
    return this.#knex.transaction(async trx => {
      await trx.raw(
        `${FOUND} update entities e set missed_at = null from found
         where e.entity_ref = found.entity_ref and e.missed_at is not null`,
        [[...foundRefs]],
      );
      const { rows: removed } = await trx.raw(
        `${FOUND} delete from entities e
         where e.missed_at <= now() - interval '10 minutes'
           and not exists (
             select from found where found.entity_ref = e.entity_ref
           )
         returning e.entity_ref`,
        [[...foundRefs]],
      );
      await trx.raw(
        `${FOUND} update entities e set missed_at = now()
         where (e.missed_at is null or e.missed_at > now()) and not exists (
           select from found where found.entity_ref = e.entity_ref
         )`,
        [[...foundRefs]],
      );
      return refsOf(removed);
    });
  }

  async rebuildGroups(): Promise<void> {
    await this.#knex.raw(REBUILD_GROUPS);
  }

  async readUntold(limit: number): Promise<UntoldEntity[]> {
    const rows = await this.#knex('entities')
      .where({ is_untold: true })
      .orderBy('entity_ref')
      .limit(limit)
      .select('entity_ref', 'digest');
    return rows.map(row => ({ entityRef: row.entity_ref, digest: row.digest }));
  }

  async markTold(entities: readonly UntoldEntity[]): Promise<void> {
    await this.#knex.raw(
      `update entities e set is_untold = false
       from json_to_recordset(?::json) as told("entityRef" text, digest text)
       where e.entity_ref = told."entityRef" and e.digest = told.digest`,
      [JSON.stringify(entities)],
    );
  }
}

/** Most have not changed; those need not be sent. */
async function findUnchanged(
  trx: Knex.Transaction,
  snapshots: readonly EntitySnapshot[],
): Promise<Set<string>> {
  const { rows } = await trx.raw<{ rows: { entity_ref: string }[] }>(
    `select e.entity_ref from unnest(?::text[], ?::text[]) as s(ref, digest)
     join entities e on e.entity_ref = s.ref and e.digest = s.digest`,
    [
      snapshots.map(({ entityRef }) => entityRef),
      snapshots.map(({ digest }) => digest),
    ],
  );
  return new Set(refsOf(rows));
}

function refsOf(rows: { entity_ref: string }[]): string[] {
  return rows.map(row => row.entity_ref);
}

function toRow(snapshot: EntitySnapshot, updatedAt: Date) {
  return {
    entity_ref: snapshot.entityRef,
    kind: snapshot.kind,
    namespace: snapshot.namespace,
    name: snapshot.name,
    title: snapshot.title,
    type: snapshot.type,
    lifecycle: snapshot.lifecycle,
    owner_ref: snapshot.ownerRef,
    system_ref: snapshot.systemRef,
    domain_ref: snapshot.domainRef,
    entity: snapshot.entity,
    is_cut: snapshot.isCut,
    digest: snapshot.digest,
    updated_at: updatedAt,
    is_untold: true,
  };
}
