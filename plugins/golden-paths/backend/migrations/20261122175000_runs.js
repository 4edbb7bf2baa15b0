/**
 * Runs of templates and the entities that they were about. They outlive the
 * tasks of the scaffolder, which are cleaned up.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('runs', table => {
    table.text('task_id').primary();
    table.text('template_ref');
    table.text('template_version');
    table.text('title').notNullable().comment('Of the template, as it was');
    table.text('state').notNullable();
    table.text('run_by');
    table.timestamp('started_at', { useTz: true }).notNullable();
    table.timestamp('ended_at', { useTz: true });
    table
      .double('minutes_worth')
      .notNullable()
      .comment('What the template saves when it is completed');
    table
      .timestamp('announced_at', { useTz: true })
      .comment('When others were told that it ended');
    table.index(['ended_at'], 'runs_ended_at_index');
  });
  await knex.raw(`
    create index runs_open_index on runs (started_at) where ended_at is null
  `);
  await knex.raw(`
    create index runs_unannounced_index on runs (ended_at)
      where ended_at is not null and announced_at is null
  `);

  await knex.schema.createTable('run_entities', table => {
    table
      .text('task_id')
      .notNullable()
      .references('runs.task_id')
      .onDelete('cascade');
    table.text('entity_ref').notNullable();
    table
      .boolean('is_subject')
      .notNullable()
      .comment('Whether it was there before; otherwise it was made');
    table
      .timestamp('started_at', { useTz: true })
      .notNullable()
      .comment('Of the run, to page by');
    table.primary(['task_id', 'entity_ref']);
    table.index(
      ['entity_ref', 'started_at', 'task_id'],
      'run_entities_entity_ref_index',
    );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('run_entities');
  await knex.schema.dropTable('runs');
};
