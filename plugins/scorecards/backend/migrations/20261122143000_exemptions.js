/**
 * Exemptions. Rows are never deleted, so that an auditor sees what was exempt
 * when, also of checks and entities that are gone.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('exemptions', table => {
    table.uuid('id').primary();
    table.text('entity_ref').notNullable();
    table.text('check_id').notNullable();
    table.text('reason').notNullable();
    table.text('until').notNullable().comment('As it was asked for, ISO 8601');
    table
      .timestamp('ends_at', { useTz: true })
      .notNullable()
      .comment('The moment after which it does not hold');
    table.text('state').notNullable();
    table.text('requested_by').notNullable();
    table.timestamp('requested_at', { useTz: true }).notNullable();
    table.text('decided_by');
    table.timestamp('decided_at', { useTz: true });
    table.text('comment');
    table
      .timestamp('warned_at', { useTz: true })
      .comment('When people were told that it ends soon');
    table.index(['requested_at', 'id'], 'exemptions_requested_at_index');
    table.index(['entity_ref'], 'exemptions_entity_ref_index');
    table.index(['check_id'], 'exemptions_check_id_index');
  });
  await knex.raw(`
    create unique index exemptions_active_index
      on exemptions (entity_ref, check_id)
      where state in ('requested', 'approved')
  `);
  await knex.raw(`
    create index exemptions_ends_at_index on exemptions (ends_at)
      where state in ('requested', 'approved')
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('exemptions');
};
