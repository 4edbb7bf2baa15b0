/**
 * Gates of running templates, and what people said to them. Rows are never
 * deleted, so that an auditor sees who let what happen. Whatever looks for
 * gates that wait has an index of those alone, so that it does not get slower
 * with the years.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('gates', table => {
    table.uuid('id').primary();
    table.text('kind').notNullable().comment('approval or wait');
    table.text('task_id').notNullable();
    table.text('step_id').notNullable();
    table.integer('round').notNullable();
    table.text('template_ref');
    table.text('template_title');
    table.text('requested_by');
    table.text('state').notNullable();
    table.boolean('is_open').comment('Whether the step goes on; null: not yet');
    table.jsonb('request').notNullable().comment('Without files and secrets');
    table.jsonb('files').comment('Paths of the proposed files');
    table.jsonb('file_texts').comment('Their text, by path');
    table.specificType('approver_refs', 'text[]');
    table.text('permission').comment('Whoever has it may decide');
    table.boolean('self_approval');
    table.integer('required');
    table.text('secret').comment('Encrypted; signs the webhook');
    table.jsonb('output');
    table.text('reason').comment('Why the step fails');
    table.timestamp('requested_at', { useTz: true }).notNullable();
    table.timestamp('expires_at', { useTz: true });
    table.timestamp('ended_at', { useTz: true });
    table.timestamp('due_at', { useTz: true }).comment('When to look again');
    table
      .boolean('is_polled')
      .notNullable()
      .comment('Whether to look again and again');
    table.integer('looks').notNullable().defaultTo(0);
    table
      .timestamp('remind_at', { useTz: true })
      .comment('When approvers are told that it ends soon; null: not, or done');
    table
      .timestamp('resume_due_at', { useTz: true })
      .comment('When to tell the scaffolder; null: it knows');
    table.integer('resume_tries').notNullable().defaultTo(0);
    table.unique(['task_id', 'step_id', 'round'], {
      indexName: 'gates_step_index',
    });
    table.index(['requested_at', 'id'], 'gates_requested_at_index');
    table.index(['requested_by'], 'gates_requested_by_index');
  });
  await knex.raw(`
    create index gates_due_index on gates (due_at)
      where state = 'waiting' and due_at is not null
  `);
  await knex.raw(`
    create index gates_resume_index on gates (resume_due_at)
      where resume_due_at is not null
  `);
  await knex.raw(`
    create index gates_approvers_index on gates using gin (approver_refs)
      where kind = 'approval' and state = 'waiting'
  `);
  await knex.raw(`
    create index gates_permission_index on gates (permission)
      where permission is not null
  `);
  await knex.schema.createTable('gate_decisions', table => {
    table.uuid('gate_id').notNullable().references('gates.id');
    table.text('by').notNullable();
    table.text('decision').notNullable();
    table.text('comment');
    table.timestamp('at', { useTz: true }).notNullable();
    table.primary(['gate_id', 'by']);
    table.index(['by'], 'gate_decisions_by_index');
  });
  await knex.schema.createTable('gate_keys', table => {
    table
      .text('key')
      .notNullable()
      .comment('Of secrets, without a configured one');
    table.boolean('is_only').primary().defaultTo(true).checkIn(['true']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('gate_keys');
  await knex.schema.dropTable('gate_decisions');
  await knex.schema.dropTable('gates');
};
