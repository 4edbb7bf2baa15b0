/**
 * Pull requests that bring services to a version of a template. Rows are never
 * deleted: what was refused is not opened again for that version.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('updates', table => {
    table.uuid('id').primary();
    table.text('entity_ref').notNullable();
    table.text('template_ref').notNullable();
    table
      .text('from_version')
      .comment('Null when the service is being adopted into the template');
    table.text('to_version').notNullable();
    table.text('state').notNullable();
    table.jsonb('answers').comment('Given by who asked for it');
    table
      .boolean('only_clean')
      .notNullable()
      .comment('Whether it fails where somebody would have to decide');
    table.integer('conflicts').notNullable().defaultTo(0);
    table.text('repository_url').notNullable();
    table.text('pull_request_url');
    table.integer('pull_request_number');
    table.jsonb('use').comment('What the repository says once it is merged');
    table.text('opened_by').notNullable();
    table.timestamp('opened_at', { useTz: true }).notNullable();
    table.timestamp('ended_at', { useTz: true });
    table.text('problem');
    table
      .timestamp('due_at', { useTz: true })
      .comment('When it is worked on next, while it is being opened');
    table.uuid('claim').comment('Of the worker that has it');
    table.integer('attempts').notNullable().defaultTo(0);
    table.timestamp('checked_at', { useTz: true });
    table.index(['opened_at', 'id'], 'updates_opened_at_index');
    table.index(['entity_ref', 'opened_at'], 'updates_entity_ref_index');
    table.index(
      ['template_ref', 'to_version', 'state'],
      'updates_template_ref_index',
    );
  });
  await knex.raw(`
    create unique index updates_live_index
      on updates (entity_ref, template_ref, to_version)
      where state in ('opening', 'open', 'failed')
  `);
  await knex.raw(
    "create index updates_due_at_index on updates (due_at) where state = 'opening'",
  );
  await knex.raw(
    "create index updates_open_index on updates (checked_at nulls first) where state = 'open'",
  );
  await knex.raw(
    "create index updates_repository_url_index on updates (repository_url) where state = 'open'",
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('updates');
};
