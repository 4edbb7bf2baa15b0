// Daily figures, from which trends are drawn. Adds tables, so it takes no time
// however large the others are.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  // One row for all ranks of a track, which is a quarter of the rows and bytes.
  await knex.raw(`
    create table daily_levels (
      day date not null,
      track_id text not null,
      -- Empty for everybody, or a group (with those below), system or domain.
      scope_ref text not null,
      -- Entities by rank, the first without a level.
      counts integer[] not null,
      -- A trend is one range of this index, without the table.
      primary key (scope_ref, track_id, day) include (counts)
    )`);
  // Rows come in the order of days; finds those that are too old.
  await knex.raw(
    'create index daily_levels_day_idx on daily_levels using brin (day)',
  );
  await knex.schema.createTable('daily_checks', table => {
    table.date('day').notNullable();
    table.text('check_id').notNullable();
    for (const outcome of [
      'pass',
      'fail',
      'unknown',
      'exempt',
      'not_applicable',
    ]) {
      table.integer(outcome).notNullable();
    }
    table.primary(['check_id', 'day']);
  });
  await knex.schema.createTable('daily_rollups', table => {
    table.date('day').primary();
    // False while the day goes on.
    table.boolean('is_final').notNullable();
    table.timestamp('written_at', { useTz: true }).notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('daily_rollups');
  await knex.schema.dropTable('daily_checks');
  await knex.schema.dropTable('daily_levels');
};
