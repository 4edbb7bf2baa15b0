// The __featuresWords__. Adds a table, so it takes no time however large the others are.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('__table__', table => {
    table.text('id').primary();
    table.text('title').notNullable();
    table.text('created_by').notNullable();
    table.timestamp('created_at', { useTz: true }).notNullable();
    // The order of the list, which is read from any position.
    table.index(['created_at', 'id'], '__table___created_at_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('__table__');
};
