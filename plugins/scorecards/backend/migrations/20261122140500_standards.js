// Checks and tracks with their versions. Adds tables, so it takes no time however large the others are.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  for (const [table, versions] of [
    ['checks', 'check_versions'],
    ['tracks', 'track_versions'],
  ]) {
    await knex.schema.createTable(table, row => {
      row.text('id').primary();
      row.integer('version').notNullable();
      // Of a file that owns it; without one the portal does.
      row.text('location');
      // Not jsonb: the order of keys is kept, so that YAML looks as it was written.
      row.json('definition').notNullable();
      row.timestamp('updated_at', { useTz: true }).notNullable();
      row.text('updated_by').notNullable();
      // Kept for the versions, and so that numbers go on if it comes back.
      row.timestamp('deleted_at', { useTz: true });
      row.text('deleted_by');
    });
    await knex.schema.createTable(versions, row => {
      row.text('id').notNullable().references('id').inTable(table);
      row.integer('version').notNullable();
      row.json('definition').notNullable();
      row.timestamp('created_at', { useTz: true }).notNullable();
      row.text('created_by').notNullable();
      row.text('message');
      row.primary(['id', 'version']);
    });
  }
  // One row. Who changes standards counts it up first, and so waits for others
  // who do; replicas look at it to see whether they have what is in force.
  await knex.schema.createTable('standards_revision', row => {
    row.boolean('one').primary().defaultTo(true).checkIn(['true']);
    row.bigint('revision').notNullable();
  });
  await knex('standards_revision').insert({ revision: 0 });
  // What was changed and not told yet to those who have to act on it. Written
  // together with the change, so that a process that dies loses nothing.
  await knex.schema.createTable('standards_changes', row => {
    row.bigint('revision').notNullable();
    row.text('kind').notNullable();
    row.text('id').notNullable();
    row.boolean('files_changed').notNullable();
    row.primary(['revision', 'kind', 'id']);
    row.check("kind in ('check', 'track')", [], 'standards_changes_kind_known');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'standards_changes',
    'standards_revision',
    'track_versions',
    'tracks',
    'check_versions',
    'checks',
  ]) {
    await knex.schema.dropTable(table);
  }
};
