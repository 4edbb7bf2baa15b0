// What is known of entities; the table is also the queue of collection. Adds
// tables, so it takes no time however large the others are.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('facts', table => {
    table.text('entity_ref').notNullable();
    table.text('source').notNullable();
    table.jsonb('values');
    table.text('digest');
    table.timestamp('observed_at', { useTz: true });
    table.timestamp('expires_at', { useTz: true });
    table.timestamp('failed_at', { useTz: true });
    table.text('error');
    // Null for what is pushed: nobody collects it.
    table.timestamp('due_at', { useTz: true });
    table.integer('attempts').notNullable().defaultTo(0);
    table.timestamp('claimed_until', { useTz: true });
    // When evaluation must hear of it next: of new values, or that they expired.
    table.timestamp('tell_at', { useTz: true });
    table.primary(['entity_ref', 'source']);
    table
      .foreign('entity_ref')
      .references('entities.entity_ref')
      .onDelete('cascade');
  });
  await knex.raw(
    'create index facts_due_idx on facts (source, due_at) where due_at is not null',
  );
  await knex.raw(
    'create index facts_tell_idx on facts (tell_at) where tell_at is not null',
  );
  // Sources that asked to be left alone for a while, by all replicas.
  await knex.schema.createTable('source_holds', table => {
    table.text('source').primary();
    table.timestamp('until', { useTz: true }).notNullable();
    table.text('reason').notNullable();
  });
  // How often sources with a budget were asked, by hour.
  await knex.schema.createTable('source_usage', table => {
    table.text('source').notNullable();
    table.timestamp('hour', { useTz: true }).notNullable();
    table.integer('calls').notNullable();
    table.primary(['source', 'hour']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('source_usage');
  await knex.schema.dropTable('source_holds');
  await knex.schema.dropTable('facts');
};
