/** Results that change in a day: 1.5 % of two million. */
const CHANGED = 0.015;

/** Changes of results on one day, spread over entities and checks. */
const RESULTS = `
insert into result_changes (at, check_version, entity_ref, check_id, from_outcome, to_outcome)
select :day::date + random() * interval '86399 seconds', 1,
  'component:default/service-' || floor(random() * :entities)::int,
  'check-number-' || floor(random() * 40)::int,
  case when i % 2 = 0 then 'pass' else 'fail' end,
  case when i % 2 = 0 then 'fail' else 'pass' end
from generate_series(1, (:entities * 40 * ${CHANGED})::int) as i order by 1`;

/** A hundredth of the entities change their level on some track. */
const LEVELS = `
insert into level_changes (at, entity_ref, track_id, from_rank, to_rank)
select :day::date + random() * interval '86399 seconds',
  'component:default/service-' || floor(random() * :entities)::int,
  (array['production', 'security', 'documentation'])[1 + i % 3], i % 3, (i + 1) % 3
from generate_series(1, :entities / 100) as i order by 1`;

/** The figures of today, with a little noise. */
const FIGURES = `
insert into daily_levels (day, track_id, scope_ref, counts)
select :day::date, track_id, scope_ref,
  array(select n + floor(random() * 3)::int from unnest(counts) as n)
from daily_levels where day = :today::date`;

const CHECKS = `
insert into daily_checks
select :day::date, check_id, pass, fail, unknown, exempt, not_applicable
from daily_checks where day = :today::date`;

/** Fills a year of history before today, as evaluation and the daily job write it. */
export async function fillYear(
  { knex, history },
  { entities, days, progress },
) {
  const [today] = (await history.rollUp()).slice(-1);
  for (let ago = days; ago > 0; ago--) {
    const day = new Date(Date.parse(today) - ago * 86_400_000)
      .toISOString()
      .slice(0, 10);
    await history.prepareMonths(new Date(day), 0);
    await knex.raw(RESULTS, { day, entities });
    await knex.raw(LEVELS, { day, entities });
    await knex.raw(FIGURES, { day, today });
    await knex.raw(CHECKS, { day, today });
    await knex.raw('insert into daily_rollups values (?, true, now())', [day]);
    progress(days - ago + 1);
  }
  for (const table of [
    'daily_levels',
    'daily_checks',
    'level_changes',
    'result_changes',
  ]) {
    await knex.raw(`vacuum analyze ${table}`);
  }
}

/** Bytes of the history on disk, with indexes. */
export async function sizeOfHistory(knex) {
  const { rows } = await knex.raw(`
    select regexp_replace(relname, '_\\d{4}_\\d\\d$', '') as name,
      sum(pg_total_relation_size(pg_class.oid))::bigint as bytes,
      sum(greatest(reltuples, 0))::bigint as rows
    from pg_class
    where relnamespace = 'scorecards'::regnamespace and relkind = 'r'
      and relname ~ '^(level_changes|result_changes|daily_)'
    group by 1 order by 1`);
  return rows.map(({ name, bytes, rows: count }) => ({
    name,
    bytes: Number(bytes),
    rows: Number(count),
  }));
}
