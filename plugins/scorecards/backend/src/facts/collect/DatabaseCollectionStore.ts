import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { digestOf } from '../digestOf';
import type {
  ClaimRoom,
  CollectionClaim,
  CollectionResult,
  CollectionStore,
} from './CollectionStore';

interface ClaimRow {
  entity_ref: string;
  source: string;
  claim: string;
  attempts: number;
  values: JsonObject | null;
  observed_at: Date | null;
}

const PLAN = `
  with wanted as (
    select w.* from json_to_recordset(cast(:wanted as json))
      as w("entityRef" text, source text)
  ), removed as (
    delete from facts f
    where f.entity_ref = any(:entityRefs) and f.source = any(:sources)
      and not exists (
        select from wanted w
        where w."entityRef" = f.entity_ref and w.source = f.source
      )
  )
  insert into facts (entity_ref, source, due_at)
  select w."entityRef", w.source,
    now() + (random() * cast(:spreadMs as float) - cast(:aheadMs as float))
      * interval '1 ms'
  from wanted w join entities e on e.entity_ref = w."entityRef"
  where cast(:isDue as boolean) or not exists (
    select from facts f
    where f.entity_ref = w."entityRef" and f.source = w.source
  )
  order by 1, 2
  on conflict (entity_ref, source) do update
    set due_at = least(facts.due_at, excluded.due_at)
    where cast(:isDue as boolean)`;

const CLAIMED = `
  update facts f set
    claimed_until = now() + interval '5 minutes',
    due_at = now() + interval '5 minutes'
  from picked
  where f.entity_ref = picked.entity_ref and f.source = picked.source
  returning f.entity_ref, f.source, f.claimed_until::text as claim,
    f.attempts, f."values", f.observed_at`;

/** No claim and no hold reaches further ahead, unless the clock was wrong. */
const UNCLAIMED = `coalesce(
  not claimed_until between now() and now() + interval '10 minutes', true
)`;
const HELD = "until between now() and now() + interval '25 hours'";

const CLAIM = `
  with picked as (
    select due.entity_ref, due.source
    from json_to_recordset(?::json) as rooms(source text, room int)
    cross join lateral (
      select entity_ref, source from facts
      where source = rooms.source and due_at <= now()
        and ${UNCLAIMED}
        and not exists (
          select from source_holds h
          where h.source = rooms.source and ${HELD}
        )
      order by due_at limit rooms.room
      for update skip locked
    ) due
  ) ${CLAIMED}`;

const CLAIM_ENTITY = `
  with picked as (
    select entity_ref, source from facts
    where entity_ref = ? and source = any(?)
      and ${UNCLAIMED}
    for update skip locked
  ) ${CLAIMED}`;

/** What is due the moment its claim ends was not asked for again meanwhile. */
const FINISH = `
  update facts f set
    "values" = case when outcome = 'collected' then r."values" else f."values" end,
    digest = case when outcome = 'collected' then r.digest else f.digest end,
    observed_at = case when outcome = 'collected' then now() else f.observed_at end,
    expires_at = case
      when outcome = 'collected' then now() + r.ttl_ms * interval '1 ms'
      else f.expires_at end,
    failed_at = case outcome
      when 'collected' then null when 'failed' then now() else f.failed_at end,
    error = case
      when outcome = 'collected' then null
      when outcome = 'released' then f.error else r.error end,
    attempts = case outcome
      when 'collected' then 0 when 'failed' then f.attempts + 1
      else f.attempts end,
    due_at = case
      when outcome = 'released' then now()
      when f.due_at = f.claimed_until then now() + r.next_ms * interval '1 ms'
      else f.due_at end,
    claimed_until = null,
    tell_at = case
      when outcome = 'collected'
        and f.digest = r.digest and f.failed_at is null
        and f.expires_at > now() and f.tell_at > now()
        then now() + r.ttl_ms * interval '1 ms'
      when outcome = 'collected' then now()
      when outcome = 'failed' and f.failed_at is null
        and f."values" is not null then now()
      else f.tell_at end
  from json_to_recordset(?::json) as r(
    entity_ref text, source text, claim timestamptz, outcome text,
    "values" jsonb, digest text, error text, ttl_ms float, next_ms float
  )
  where f.entity_ref = r.entity_ref and f.source = r.source
    and f.claimed_until = r.claim`;

/** The queue of collection in PostgreSQL. */
export class DatabaseCollectionStore implements CollectionStore {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DatabaseCollectionStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async plan(options: Parameters<CollectionStore['plan']>[0]): Promise<void> {
    await this.#knex.raw(PLAN, {
      entityRefs: [...options.entityRefs],
      sources: [...options.sources],
      wanted: JSON.stringify(options.wanted),
      spreadMs: options.spreadMs,
      aheadMs: options.aheadMs,
      isDue: options.isDue,
    });
  }

  async claim(rooms: readonly ClaimRoom[]): Promise<CollectionClaim[]> {
    if (rooms.every(({ budget }) => budget === undefined)) {
      return this.#claim(this.#knex, rooms);
    }
    return this.#knex.transaction(async trx => {
      const used = await lockUsage(
        trx,
        rooms.flatMap(({ source, budget }) => (budget ? source : [])),
      );
      const claims = await this.#claim(
        trx,
        rooms.map(({ source, room, budget = Infinity }) => ({
          source,
          room: Math.max(0, Math.min(room, budget - (used.get(source) ?? 0))),
        })),
      );
      await addUsage(trx, claims, [...used.keys()]);
      return claims;
    });
  }

  async #claim(
    knex: Knex,
    rooms: readonly ClaimRoom[],
  ): Promise<CollectionClaim[]> {
    const { rows } = await knex.raw<{ rows: ClaimRow[] }>(CLAIM, [
      JSON.stringify(rooms.map(({ source, room }) => ({ source, room }))),
    ]);
    return rows.map(toClaim);
  }

  async claimEntity(
    entityRef: string,
    sources: readonly string[],
  ): Promise<CollectionClaim[]> {
    const { rows } = await this.#knex.raw<{ rows: ClaimRow[] }>(CLAIM_ENTITY, [
      entityRef,
      [...sources],
    ]);
    return rows.map(toClaim);
  }

  async listClaimed(entityRef: string): Promise<string[]> {
    return this.#knex('facts')
      .where({ entity_ref: entityRef })
      .whereRaw(`not ${UNCLAIMED}`)
      .pluck('source');
  }

  async finish(results: readonly CollectionResult[]): Promise<void> {
    if (results.length > 0) {
      await this.#knex.raw(FINISH, [JSON.stringify(results.map(toRow))]);
    }
  }

  async hold(source: string, ms: number, reason: string): Promise<void> {
    await this.#knex.raw(
      `insert into source_holds as h (source, until, reason)
       values (?, now() + ?::float * interval '1 ms', ?)
       on conflict (source) do update
         set until = excluded.until, reason = excluded.reason
         where h.until < excluded.until
           or h.until > now() + interval '25 hours'`,
      [source, ms, reason],
    );
  }

  async listHolds(): Promise<Map<string, string>> {
    const rows = await this.#knex('source_holds')
      .whereRaw(HELD)
      .select('source', 'reason');
    return new Map(rows.map(({ source, reason }) => [source, reason]));
  }

  async collectAgain(source: string, msPerEntity: number): Promise<void> {
    await this.#knex.raw(
      `update facts set due_at = least(due_at,
         now() + random() * ?::float * interval '1 ms'
           * (select count(*) from facts where source = ?))
       where source = ? and due_at is not null`,
      [msPerEntity, source, source],
    );
  }

  async bringForward(
    limits: readonly { source: string; ms: number }[],
  ): Promise<void> {
    await this.#knex.raw(
      `update facts f set due_at = now() + random() * interval '10 minutes'
       from json_to_recordset(?::json) as limits(source text, ms float)
       where f.source = limits.source
         and f.due_at > now() + limits.ms * interval '1 ms'`,
      [JSON.stringify(limits)],
    );
  }

  async countDue(): Promise<Map<string, number>> {
    const { rows } = await this.#knex.raw<{
      rows: { source: string; count: number }[];
    }>(
      `select source, count(*)::int as count from facts
       where due_at <= now() group by source`,
    );
    return new Map(rows.map(({ source, count }) => [source, count]));
  }
}

/** @returns calls in this hour, by source; others wait to read them */
async function lockUsage(
  trx: Knex.Transaction,
  sources: string[],
): Promise<Map<string, number>> {
  await trx.raw(
    `insert into source_usage (source, hour, calls)
     select source, date_trunc('hour', now()), 0
     from unnest(?::text[]) as source order by source
     on conflict do nothing`,
    [sources],
  );
  await trx.raw(
    "delete from source_usage where hour < now() - interval '1 day'",
  );
  const { rows } = await trx.raw<{ rows: { source: string; calls: number }[] }>(
    `select source, calls from source_usage
     where source = any(?) and hour = date_trunc('hour', now())
     order by source for update`,
    [sources],
  );
  return new Map(rows.map(({ source, calls }) => [source, calls]));
}

async function addUsage(
  trx: Knex.Transaction,
  claims: readonly CollectionClaim[],
  sources: readonly string[],
): Promise<void> {
  const counted = claims.filter(({ source }) => sources.includes(source));
  if (counted.length > 0) {
    await trx.raw(
      `update source_usage u set calls = u.calls + added.calls
       from (
         select source, count(*) as calls
         from unnest(?::text[]) as source group by source
       ) added
       where u.source = added.source and u.hour = date_trunc('hour', now())`,
      [counted.map(({ source }) => source)],
    );
  }
}

function toClaim(row: ClaimRow): CollectionClaim {
  return {
    entityRef: row.entity_ref,
    source: row.source,
    claim: row.claim,
    attempts: row.attempts,
    ...(row.values !== null &&
      row.observed_at && {
        previous: {
          values: row.values,
          observedAt: row.observed_at.toISOString(),
        },
      }),
  };
}

function toRow(result: CollectionResult) {
  const { entityRef, source, claim, outcome } = result;
  const row = { entity_ref: entityRef, source, claim, outcome };
  switch (outcome) {
    case 'collected':
      return {
        ...row,
        values: result.values,
        digest: digestOf(result.values),
        ttl_ms: result.ttlMs,
        next_ms: result.nextMs,
      };
    case 'released':
      return row;
    default:
      return { ...row, error: result.error, next_ms: result.nextMs };
  }
}
