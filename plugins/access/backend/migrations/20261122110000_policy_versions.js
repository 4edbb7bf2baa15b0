// The versions of the policy. Adds a table, so it takes no time however large the others are.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('policy_versions', table => {
    table.integer('version').primary();
    table.text('status').notNullable();
    table.integer('revision').notNullable();
    table.integer('based_on');
    table.text('message');
    table.text('source').notNullable();
    // Not jsonb: the order of keys is kept, so that YAML looks as it was written.
    table.json('document').notNullable();
    table.text('created_by').notNullable();
    table.timestamp('created_at', { useTz: true }).notNullable();
    table.text('published_by');
    table.timestamp('published_at', { useTz: true });
    table.check(
      "status in ('draft', 'published', 'replaced', 'discarded')",
      [],
      'policy_versions_status_known',
    );
  });
  // Whatever replicas do at the same time, one version is published.
  await knex.raw(`
    create unique index policy_versions_one_published
    on policy_versions (status) where status = 'published'
  `);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('policy_versions');
};
