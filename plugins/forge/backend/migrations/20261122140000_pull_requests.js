// The pull requests. Adds a table, so it takes no time however large the others are.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('pull_requests', table => {
    table.text('org').notNullable();
    table.text('repository').notNullable();
    // Counts from 1 in each repository.
    table.integer('number').notNullable();
    table.text('title').notNullable();
    table.text('body').notNullable();
    table
      .text('state')
      .notNullable()
      .checkIn(['open', 'merged', 'closed'], 'pull_requests_state_check');
    table.text('head_branch').notNullable();
    table.text('base_branch').notNullable();
    table.text('author').notNullable();
    table.timestamp('created_at', { useTz: true }).notNullable();
    table.timestamp('updated_at', { useTz: true }).notNullable();
    table.timestamp('closed_at', { useTz: true });
    table.timestamp('merged_at', { useTz: true });
    table.text('merged_by');
    table.text('merge_commit');
    // Where the changes begin, once it is not open any more.
    table.text('base_commit');
    // The commit that a merge is about to put on the base branch.
    table.text('planned_merge');
    table.primary(['org', 'repository', 'number']);
    table.index(
      ['org', 'repository', 'state', 'number'],
      'pull_requests_state_idx',
    );
  });
  await knex.raw(
    `create unique index pull_requests_open_idx
       on pull_requests (org, repository, head_branch, base_branch)
       where state = 'open'`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('pull_requests');
};
