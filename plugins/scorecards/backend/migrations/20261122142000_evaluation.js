// The queue of evaluation, the cards that come of it, and their history. Adds
// tables, so it takes no time however large the others are.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('dirty', table => {
    table.text('entity_ref').primary();
    table.boolean('everything').notNullable();
    table.specificType('sources', 'text[]').notNullable().defaultTo('{}');
    table.specificType('checks', 'text[]').notNullable().defaultTo('{}');
    // Lower comes first: 0 for what somebody waits for, 1 for what is much.
    table.smallint('priority').notNullable();
    table
      .timestamp('enqueued_at', { useTz: true })
      .notNullable()
      .defaultTo(knex.fn.now());
    // The order of the queue; the reference makes it the same in all workers.
    table.index(['priority', 'enqueued_at', 'entity_ref'], 'dirty_order_idx');
  });
  // It fills and empties all the time: without cleaning up early, each look for
  // the next entities would walk over those that are gone.
  await knex.raw(`alter table dirty set (
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)`);

  await knex.schema.createTable('cards', table => {
    table.text('entity_ref').primary();
    // By id of the check; one row for all, since they are read and written together.
    table.jsonb('results').notNullable();
    // The ids again by outcome, for counting and finding without the results.
    table.specificType('failing', 'text[]').notNullable();
    table.specificType('unknown', 'text[]').notNullable();
    table.specificType('exempt', 'text[]').notNullable();
    table.specificType('passing', 'text[]').notNullable();
    table.specificType('not_applicable', 'text[]').notNullable();
    table.timestamp('created_at', { useTz: true }).notNullable();
    table.timestamp('evaluated_at', { useTz: true }).notNullable();
  });
  // One index for the lists of all outcomes: a card writes it once.
  await knex.raw(
    'create index cards_outcomes_idx on cards using gin (failing, unknown, exempt, passing, not_applicable)',
  );
  // The results go out of line, so that counting reads little. All else is told
  // to stay: the low target would drive out even the short references.
  // Some room in each page lets new reasons of the same outcomes touch no index.
  await knex.raw(`
    alter table cards
      set (toast_tuple_target = 256, fillfactor = 85),
      alter column entity_ref set storage main,
      alter column failing set storage main,
      alter column unknown set storage main,
      alter column exempt set storage main,
      alter column passing set storage main,
      alter column not_applicable set storage main`);
  // Faster than the default where PostgreSQL was built with it.
  await knex.raw(`
    do $$ begin
      alter table cards alter column results set compression lz4;
    exception when feature_not_supported then null;
    end $$`);

  await knex.schema.createTable('levels', table => {
    table.text('entity_ref').notNullable();
    table.text('track_id').notNullable();
    // Levels reached, from 0.
    table.smallint('rank').notNullable();
    table.text('level_id');
    table.timestamp('since', { useTz: true }).notNullable();
    table.primary(['entity_ref', 'track_id']);
    // Answers counts and lists of a level by itself.
    table.index(['track_id', 'rank', 'entity_ref'], 'levels_track_rank_idx');
  });

  // By month, so that what is too old goes with its table. The first tables are
  // made by whoever writes first, since migrations know no date.
  await knex.raw(`
    create table level_changes (
      at timestamptz not null,
      entity_ref text not null,
      track_id text not null,
      from_rank smallint,
      to_rank smallint
    ) partition by range (at)`);
  await knex.raw('create index level_changes_at_idx on level_changes (at)');
  await knex.raw(`
    create table result_changes (
      at timestamptz not null,
      check_version integer not null,
      entity_ref text not null,
      check_id text not null,
      from_outcome text,
      to_outcome text
    ) partition by range (at)`);
  // Rows come in the order of time, so an index of ranges is enough, and small.
  await knex.raw(
    'create index result_changes_at_idx on result_changes using brin (at)',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'result_changes',
    'level_changes',
    'levels',
    'cards',
    'dirty',
  ]) {
    await knex.schema.dropTable(table);
  }
};
