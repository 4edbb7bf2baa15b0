/**
 * Steps of the scaffolder's schema, on top of Backstage's own: nothing of its
 * tables is changed but an index is added, so that a portal can go back.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('golden_paths_tasks', table => {
    table.comment('What the task broker knows of tasks beyond the stock table');
    table
      .uuid('task_id')
      .primary()
      .references('id')
      .inTable('tasks')
      .onDelete('CASCADE');
    table.integer('round').notNullable().defaultTo(1).comment('Counts retries');
    table
      .uuid('claim_id')
      .nullable()
      .unique()
      .comment('Whose writes count: changes with each process that runs it');
    table
      .text('running_step')
      .nullable()
      .comment('Id of the step in flight that must not be repeated');
    table.text('waiting_step').nullable();
    table.text('waiting_for').nullable();
    table.timestamp('waiting_since').nullable();
    table.boolean('cancelled').notNullable().defaultTo(false);
  });
  await knex.schema.createTable('golden_paths_workspaces', table => {
    table.comment('Files that the completed steps of a task have left');
    table
      .uuid('task_id')
      .primary()
      .references('id')
      .inTable('tasks')
      .onDelete('CASCADE');
    table
      .binary('content')
      .nullable()
      .comment('A tar archive; absent when it was too large to be kept');
  });
  await knex.schema.createTable('golden_paths_keys', table => {
    table.comment('The key of task secrets where the configuration has none');
    table.text('id').primary();
    table.text('secret').notNullable();
  });
  await knex.raw(
    `create index golden_paths_tasks_at_work on tasks (created_at)
     where status in ('open', 'processing')`,
  );
};

/**
 * Stock knows no waiting tasks: they end, and may be retried.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex('tasks')
    .where({ status: 'waiting' })
    .update({ status: 'failed', secrets: null });
  await knex.raw('drop index golden_paths_tasks_at_work');
  await knex.schema.dropTable('golden_paths_keys');
  await knex.schema.dropTable('golden_paths_workspaces');
  await knex.schema.dropTable('golden_paths_tasks');
};
