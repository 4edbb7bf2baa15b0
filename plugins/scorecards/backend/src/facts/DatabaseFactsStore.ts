import type { JsonObject } from '@backstage/types';
import type {
  FactPushResult,
  FactSet,
  FactState,
} from '@callboard/plugin-scorecards-common';
import type { Knex } from 'knex';
import { digestOf } from './digestOf';
import type { FactsStore, NewFacts, UntoldFacts } from './FactsStore';

interface FactRow {
  entity_ref: string;
  source: string;
  values: JsonObject | null;
  observed_at: Date | null;
  expires_at: Date | null;
  error: string | null;
  state: FactState;
}

const READ = `
  select entity_ref, source, "values", observed_at, expires_at,
    case when failed_at is null and "values" is not null then null else error end
      as error,
    case
      when "values" is null then 'missing'
      when failed_at is not null or expires_at <= now() then 'stale'
      else 'fresh'
    end as state
  from facts
  where entity_ref = any(:entityRefs)
    and (cast(:sources as text[]) is null or source = any(:sources))
  order by entity_ref, source`;

/**
 * Those that are older than what is known are in `given`, not in `written`. What
 * is known from the future came from a clock that was wrong.
 */
const PUSH = `
  with given as (
    select * from json_to_recordset(cast(:sets as json)) as g(
      entity_ref text, "values" jsonb, digest text,
      observed_at timestamptz, expires_at timestamptz
    )
  ), known as (
    select f.entity_ref, f.digest, f.observed_at
    from facts f join given g on g.entity_ref = f.entity_ref
    where f.source = :source
  ), written as (
    insert into facts as f
      (entity_ref, source, "values", digest, observed_at, expires_at, tell_at)
    select entity_ref, :source, "values", digest, observed_at, expires_at, now()
    from given order by entity_ref
    on conflict (entity_ref, source) do update set
      "values" = excluded."values", digest = excluded.digest,
      observed_at = excluded.observed_at, expires_at = excluded.expires_at,
      failed_at = null, error = null,
      tell_at = case
        when f.digest = excluded.digest and f.failed_at is null
          and f.expires_at > now() and f.tell_at > now()
        then excluded.expires_at else now()
      end
    where f.observed_at is null or f.observed_at <= excluded.observed_at
      or f.observed_at > now() + interval '1 hour'
    returning f.entity_ref, f.digest
  )
  select
    cast(count(*) filter (
      where w.entity_ref is not null and k.digest is distinct from w.digest
    ) as int) as changed,
    cast(count(*) filter (
      where w.entity_ref is not null and k.digest = w.digest
    ) as int) as unchanged,
    cast(count(*) filter (where w.entity_ref is null) as int) as outdated
  from given g
  left join written w on w.entity_ref = g.entity_ref
  left join known k on k.entity_ref = g.entity_ref`;

/** What is known of entities, in PostgreSQL. */
export class DatabaseFactsStore implements FactsStore {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DatabaseFactsStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async readFacts(
    entityRefs: readonly string[],
    sources?: readonly string[],
  ): Promise<ReadonlyMap<string, readonly FactSet[]>> {
    const { rows } = await this.#knex.raw<{ rows: FactRow[] }>(READ, {
      entityRefs: [...entityRefs],
      sources: sources ? [...sources] : null,
    });
    const sets = new Map<string, FactSet[]>();
    for (const set of rows.map(toFactSet)) {
      const others = sets.get(set.entityRef);
      if (others) {
        others.push(set);
      } else {
        sets.set(set.entityRef, [set]);
      }
    }
    return sets;
  }

  async findUnknown(entityRefs: readonly string[]): Promise<string[]> {
    const { rows } = await this.#knex.raw<{ rows: { ref: string }[] }>(
      `select ref from unnest(?::text[]) as ref
       where not exists (select from entities where entity_ref = ref)`,
      [[...entityRefs]],
    );
    return rows.map(({ ref }) => ref);
  }

  async push(
    source: string,
    sets: readonly NewFacts[],
  ): Promise<FactPushResult> {
    const { rows } = await this.#knex.raw<{ rows: [FactPushResult] }>(PUSH, {
      source,
      sets: JSON.stringify(sets.map(toRow)),
    });
    return rows[0];
  }

  async readUntold(limit: number): Promise<UntoldFacts[]> {
    const { rows } = await this.#knex.raw<{ rows: UntoldFacts[] }>(
      `select entity_ref as "entityRef", source, tell_at::text as "tellAt"
       from facts where tell_at <= now() order by tell_at limit ?`,
      [limit],
    );
    return rows;
  }

  async markTold(facts: readonly UntoldFacts[]): Promise<void> {
    await this.#knex.raw(
      `update facts f set tell_at =
         case when failed_at is null and expires_at > now() then expires_at end
       from json_to_recordset(?::json)
         as told("entityRef" text, source text, "tellAt" timestamptz)
       where f.entity_ref = told."entityRef" and f.source = told.source
         and f.tell_at = told."tellAt"`,
      [JSON.stringify(facts)],
    );
  }
}

function toRow({ entityRef, values, observedAt, expiresAt }: NewFacts) {
  return {
    entity_ref: entityRef,
    values,
    digest: digestOf(values),
    observed_at: observedAt,
    expires_at: expiresAt,
  };
}

function toFactSet(row: FactRow): FactSet {
  return {
    entityRef: row.entity_ref,
    source: row.source,
    values: row.values ?? {},
    state: row.state,
    ...(row.observed_at && { observedAt: row.observed_at.toISOString() }),
    ...(row.expires_at && { expiresAt: row.expires_at.toISOString() }),
    ...(row.error !== null && { error: row.error }),
  };
}
