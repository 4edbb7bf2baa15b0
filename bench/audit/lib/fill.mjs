const TABLE = 'audit_events';
const STEP = 1_000_000;

const INSERT = `
insert into ${TABLE}
select
  n,
  timestamptz '2025-10-18' + n * (interval '400 days' / :rows),
  (array['catalog','catalog','catalog','catalog','permission','permission','scaffolder','auth','techdocs','mcp-actions','access','kubernetes'])[1 + r % 12],
  case
    when r % 12 < 4 then (array['entity-fetch','entity-facets','location-fetch','entity-mutate','location-mutate'])[case when r % 400 < 380 then 1 + r % 3 else 4 + r % 2 end]
    when r % 12 < 6 then 'permission-denied'
    when r % 12 = 6 then 'task'
    when r % 12 = 7 then (array['session-refresh','sign-in','sign-out'])[1 + r % 3]
    when r % 12 = 10 and r % 5000 = 10 then 'policy-publish'
    else 'connection'
  end,
  case when r % 100 < 90 then 'low' when r % 100 < 99 then 'medium' else 'high' end,
  case when r % 200 < 1 then 'denied' when r % 200 < 2 then 'failed' when r % 2 = 0 then 'started' else 'succeeded' end,
  'user:default/person-' || floor(2000 * u * u)::int,
  null, '10.0.' || r % 200 || '.' || r % 250, 'Mozilla/5.0 (X11; Linux x86_64) Chrome/141.0',
  'GET /api/catalog/entities/by-query',
  case when r % 3 = 0 then 'component:default/service-' || floor(20000 * u)::int end,
  md5(n::text), case when r % 200 < 2 then 'NotAllowedError: not yours' end,
  '{"queryType": "by-query", "query": {"limit": "20"}}'::jsonb,
  md5(n::text) || md5(n::text)
from (
  select n, (random() * 1e9)::int as r, random() as u
  from generate_series(:from::bigint, :to::bigint) as n
) as random_rows`;

/**
 * Fills the log on the server, as a company of 2,000 people fills it in 400
 * days: mostly reads, few changes, one in a hundred refused or failed. The
 * hashes are none, because only reading is measured.
 *
 * @param knex client of an empty, migrated schema
 * @param {number} rows how many
 * @param {(done: number) => void} progress is told now and then
 */
export async function fill(knex, rows, progress) {
  const { rows: indexes } = await knex.raw(
    `select indexname, indexdef from pg_indexes
     where tablename = ? and schemaname = current_schema() and indexname not like '%pkey'`,
    [TABLE],
  );
  for (const { indexname } of indexes) {
    await knex.raw('drop index ??', [indexname]);
  }
  for (let from = 0; from < rows; from += STEP) {
    await knex.raw(INSERT, {
      from: from + 1,
      to: Math.min(rows, from + STEP),
      rows,
    });
    progress(Math.min(rows, from + STEP));
  }
  for (const { indexdef } of indexes) {
    await knex.raw(indexdef);
  }
  await knex('audit_chain').update({ head_seq: rows });
  await knex.raw(`vacuum analyze ${TABLE}`);
}
