import type { TrendPoint } from '@callboard/plugin-scorecards-common';
import type { Knex } from 'knex';
import type {
  HistoryStore,
  ImportedDay,
  ImportedLevelChange,
  TrendQuery,
} from './HistoryStore';

const TABLES = ['level_changes', 'result_changes'];

/** Nobody else makes or drops tables of months, or writes days, meanwhile. */
const LOCK =
  "select pg_advisory_xact_lock(hashtext('history ' || current_schema()))";

/** The start of the day after `:day`, UTC. */
const END = "((:day::date + 1)::timestamp at time zone 'utc')";

/**
 * Days without final figures since the first change, and today. What is not
 * known any more is not asked for: changes are kept as long as figures.
 */
const DAYS_TO_WRITE = `
  with clock as (select (now() at time zone 'utc')::date as today),
  beginning as (
    select (min(at) at time zone 'utc')::date as day from level_changes
  )
  select days.day::date::text as day, days.day::date < today as is_over
  from clock, beginning,
    generate_series(beginning.day, today, '1 day') as days(day)
  where not exists (
    select from daily_rollups
    where daily_rollups.day = days.day::date and is_final
  )
  order by day`;

/**
 * Levels at the end of a day: what they changed from afterwards, or what they
 * are if they did not change. Owners, systems and domains are those of now.
 */
const WRITE_LEVELS = `
  with later as (
    select distinct on (entity_ref, track_id) entity_ref, track_id, from_rank
    from level_changes where at >= ${END}
    order by entity_ref, track_id, at
  ), past as (
    select entity_ref, track_id, rank from levels
    where not exists (
      select from later
      where (later.entity_ref, later.track_id) = (levels.entity_ref, levels.track_id)
    )
    union all
    select entity_ref, track_id, from_rank from later where from_rank is not null
  ), by_owner as (
    select owner_ref, system_ref, domain_ref, track_id, rank, count(*) as n
    from past left join entities using (entity_ref)
    group by owner_ref, system_ref, domain_ref, track_id, rank
  ), by_scope as (
    select '' as scope_ref, track_id, rank, n from by_owner
    union all
    select ancestor_ref, track_id, rank, n
    from by_owner join group_ancestors on group_ref = owner_ref
    union all
    select system_ref, track_id, rank, n from by_owner where system_ref is not null
    union all
    select domain_ref, track_id, rank, n from by_owner where domain_ref is not null
  ), by_rank as (
    select scope_ref, track_id, rank, sum(n) as n
    from by_scope group by scope_ref, track_id, rank
  ), figures as (
    select scope_ref, track_id, max(rank) as highest,
      array_agg(rank) as ranks, array_agg(n) as ns
    from by_rank group by scope_ref, track_id
  )
  insert into daily_levels (day, scope_ref, track_id, counts)
  select :day, scope_ref, track_id, array(
    select coalesce(n, 0)
    from generate_series(0, highest) as wanted
    left join unnest(ranks, ns) as present(rank, n) on rank = wanted
    order by wanted
  )
  from figures`;

/**
 * Outcomes at the end of a day: those of now, less what changed since then.
 * Cards that are younger did not count then.
 */
const WRITE_CHECKS = `
  with at_present as (
    select check_id, outcome, count(*) as n
    from cards, lateral (
      select unnest(passing) as check_id, 'pass' as outcome
      union all select unnest(failing), 'fail'
      union all select unnest(unknown), 'unknown'
      union all select unnest(exempt), 'exempt'
      union all select unnest(not_applicable), 'not-applicable'
    ) as results
    where created_at < ${END}
    group by check_id, outcome
  ), since as (
    select at, entity_ref, check_id, from_outcome, to_outcome
    from result_changes where at >= ${END} and not exists (
      select from cards
      where cards.entity_ref = result_changes.entity_ref and created_at >= ${END}
    )
  ), firsts as (
    select distinct on (entity_ref, check_id) check_id, from_outcome
    from since order by entity_ref, check_id, at
  ), lasts as (
    select distinct on (entity_ref, check_id) check_id, to_outcome
    from since order by entity_ref, check_id, at desc
  ), counts as (
    select check_id, outcome, n from at_present
    union all select check_id, from_outcome, 1 from firsts
    union all select check_id, to_outcome, -1 from lasts
  )
  insert into daily_checks
    (day, check_id, pass, fail, unknown, exempt, not_applicable)
  select :day, check_id,
    coalesce(sum(n) filter (where outcome = 'pass'), 0),
    coalesce(sum(n) filter (where outcome = 'fail'), 0),
    coalesce(sum(n) filter (where outcome = 'unknown'), 0),
    coalesce(sum(n) filter (where outcome = 'exempt'), 0),
    coalesce(sum(n) filter (where outcome = 'not-applicable'), 0)
  from counts where outcome is not null
  group by check_id having sum(n) > 0`;

const MARK_DAY = `
  insert into daily_rollups (day, is_final, written_at)
  values (:day, :isFinal, now())
  on conflict (day) do update set
    is_final = excluded.is_final, written_at = excluded.written_at`;

const IMPORT_LEVELS = `
  insert into daily_levels (day, scope_ref, track_id, counts)
  select :day, "scopeRef", "trackId", "byRank"
  from json_to_recordset(:rows::json) as rows(
    "scopeRef" text, "trackId" text, "byRank" integer[])`;

const IMPORT_CHECKS = `
  insert into daily_checks
    (day, check_id, pass, fail, unknown, exempt, not_applicable)
  select :day, "checkId", pass, fail, unknown, exempt, "notApplicable"
  from json_to_recordset(:rows::json) as rows(
    "checkId" text, pass integer, fail integer, unknown integer,
    exempt integer, "notApplicable" integer)`;

const IMPORT_CHANGES = `
  insert into level_changes (at, entity_ref, track_id, from_rank, to_rank)
  select at, "entityRef", "trackId", "from", "to"
  from json_to_recordset(?::json) as rows(
    at timestamptz, "entityRef" text, "trackId" text, "from" smallint, "to" smallint)
  where not exists (
    select from level_changes as known
    where known.at = rows.at and known.entity_ref = rows."entityRef"
      and known.track_id = rows."trackId"
  )`;

/** Daily figures and changes in PostgreSQL. */
export class DatabaseHistoryStore implements HistoryStore {
  readonly #knex: Knex;

  /** @param knex - client of the plugin's schema, migrated */
  static create(knex: Knex) {
    return new DatabaseHistoryStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async prepareMonths(from: Date, ahead: number) {
    const starts = Array.from({ length: ahead + 1 }, (_, index) =>
      monthOf(from, index),
    );
    await this.#makeMonths(starts);
    return monthOf(from, ahead + 1);
  }

  async rollUp() {
    return this.#knex.transaction(async trx => {
      await trx.raw(LOCK);
      const { rows }: { rows: { day: string; is_over: boolean }[] } =
        await trx.raw(DAYS_TO_WRITE);
      for (const { day, is_over: isFinal } of rows) {
        await removeDay(trx, day);
        await trx.raw(WRITE_LEVELS, { day });
        await trx.raw(WRITE_CHECKS, { day });
        await trx.raw(MARK_DAY, { day, isFinal });
      }
      return rows.map(({ day }) => day);
    });
  }

  async removeBefore(before: string) {
    return this.#knex.transaction(async trx => {
      await trx.raw(LOCK);
      for (const table of ['daily_levels', 'daily_checks', 'daily_rollups']) {
        await trx(table).where('day', '<', before).delete();
      }
      const { rows }: { rows: { name: string }[] } = await trx.raw(
        `select inhrelid::regclass::text as name from pg_inherits
         where inhparent = any(array['level_changes', 'result_changes']::regclass[])`,
      );
      const removed = new Set<string>();
      for (const { name } of rows) {
        const month = name.slice(-7).replace('_', '-');
        // Of the month in which it begins, some is still wanted.
        if (month < before.slice(0, 7)) {
          await trx.raw('drop table ??', [name.replace(/^.*\./, '')]);
          removed.add(month);
        }
      }
      return [...removed].sort();
    });
  }

  async readTrend(query: TrendQuery): Promise<TrendPoint[]> {
    const { scopeRef, trackId, from, to } = query;
    const rows: { day: string; counts: number[] }[] = await this.#knex(
      'daily_levels',
    )
      .where({ scope_ref: scopeRef, track_id: trackId })
      .whereBetween('day', [from, to])
      .orderBy('day')
      .select(this.#knex.raw('day::text as day'), 'counts');
    return rows.map(({ day, counts }) => ({ day, byRank: counts }));
  }

  async importDays(days: readonly ImportedDay[]) {
    await this.#knex.transaction(async trx => {
      await trx.raw(LOCK);
      for (const { day, levels, checks } of days) {
        await removeDay(trx, day);
        await trx.raw(IMPORT_LEVELS, { day, rows: JSON.stringify(levels) });
        await trx.raw(IMPORT_CHECKS, { day, rows: JSON.stringify(checks) });
        await trx.raw(MARK_DAY, { day, isFinal: true });
      }
    });
  }

  async forgetChanges() {
    await this.#knex.transaction(async trx => {
      await trx('level_changes').delete();
      await trx('result_changes').delete();
    });
  }

  async importLevelChanges(changes: readonly ImportedLevelChange[]) {
    const months = new Set(changes.map(({ at }) => at.slice(0, 7)));
    await this.#makeMonths([...months].map(month => new Date(`${month}-01`)));
    await this.#knex.raw(IMPORT_CHANGES, [JSON.stringify(changes)]);
  }

  async #makeMonths(starts: Date[]) {
    const wanted = starts.flatMap(start =>
      TABLES.map(table => ({ table, start, name: nameOf(table, start) })),
    );
    const { rows }: { rows: { name: string }[] } = await this.#knex.raw(
      'select name from unnest(?::text[]) as name where to_regclass(name) is null',
      [wanted.map(({ name }) => name)],
    );
    const missing = new Set(rows.map(({ name }) => name));
    if (missing.size === 0) {
      return;
    }
    await this.#knex.transaction(async trx => {
      await trx.raw(LOCK);
      for (const { table, start, name } of wanted) {
        if (missing.has(name)) {
          // The bounds of a partition cannot be parameters.
          const bounds = [start, monthOf(start, 1)].map(
            date => `('${date.toISOString()}')`,
          );
          await trx.raw(
            `create table if not exists ?? partition of ?? for values from ${bounds.join(' to ')}`,
            [name, table],
          );
        }
      }
    });
  }
}

async function removeDay(trx: Knex.Transaction, day: string) {
  await trx('daily_levels').where({ day }).delete();
  await trx('daily_checks').where({ day }).delete();
}

/** The first moment of a UTC month, some months on. */
function monthOf(date: Date, later: number): Date {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later));
}

function nameOf(table: string, month: Date): string {
  return `${table}_${month.toISOString().slice(0, 7).replace('-', '_')}`;
}
