// Campaigns, their burn-down and who was reminded. Adds tables, so it takes no
// time however large the others are.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('campaigns', table => {
    table.uuid('id').primary();
    // As people wrote it.
    table.jsonb('definition').notNullable();
    table.text('owner').notNullable();
    table.timestamp('starts_at', { useTz: true }).notNullable();
    // The moment after which it is overdue.
    table.timestamp('ends_at', { useTz: true }).notNullable();
    table.timestamp('created_at', { useTz: true }).notNullable();
    table.text('created_by').notNullable();
    table.timestamp('archived_at', { useTz: true });
    // The last numbers; final once it is archived.
    table.jsonb('progress').notNullable();
    // By team, kept at the end.
    table.jsonb('final_teams');
    table.index(['created_at', 'id'], 'campaigns_created_at_idx');
  });
  await knex.schema.createTable('campaign_days', table => {
    table
      .uuid('campaign_id')
      .notNullable()
      .references('id')
      .inTable('campaigns')
      .onDelete('cascade');
    table.date('day').notNullable();
    table.integer('open').notNullable();
    table.integer('total').notNullable();
    table.primary(['campaign_id', 'day']);
  });
  await knex.schema.createTable('campaign_reminders', table => {
    table.text('owner_ref').primary();
    table.timestamp('sent_at', { useTz: true }).notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('campaign_reminders');
  await knex.schema.dropTable('campaign_days');
  await knex.schema.dropTable('campaigns');
};
