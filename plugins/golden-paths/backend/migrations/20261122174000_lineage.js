/**
 * Versions of templates with their files, where entities come from, and how far
 * they are from their templates.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('template_versions', table => {
    table.text('template_ref').notNullable();
    table
      .text('digest')
      .notNullable()
      .comment('Of its spec and all of its files, SHA-256');
    table.text('version').notNullable();
    table.jsonb('entity').notNullable();
    table
      .jsonb('files')
      .notNullable()
      .comment('[[path, digest of template_blobs]]');
    table.text('note');
    table
      .timestamp('seen_at', { useTz: true })
      .notNullable()
      .comment('When it last became the present one');
    table.primary(['template_ref', 'digest']);
    table.index(['template_ref', 'seen_at'], 'template_versions_seen_at_index');
  });
  await knex.schema.createTable('template_blobs', table => {
    table.text('digest').primary();
    table.binary('content').notNullable();
  });
  await knex.schema.createTable('template_reads', table => {
    table.text('template_ref').primary();
    table.text('etag').comment('As the host gave it with the files');
    table.text('problem').comment('Why the files could not be kept');
    table.timestamp('read_at', { useTz: true }).notNullable();
  });

  await knex.schema.createTable('lineage_records', table => {
    table.text('task_id').primary();
    table.text('template_ref').notNullable();
    table.text('version').notNullable();
    table.text('digest').comment('Of the version, when its content is known');
    table.specificType('entity_refs', 'text[]').notNullable();
    table.text('created_by');
    table.timestamp('created_at', { useTz: true }).notNullable();
  });
  await knex.raw(
    'create index lineage_records_entity_refs_index on lineage_records using gin (entity_refs)',
  );
  await knex.schema.createTable('lineage', table => {
    table.text('entity_ref').primary();
    table.text('template_ref').notNullable();
    table.text('version').notNullable();
    table.text('digest').comment('Of the version, when its content is known');
    table.jsonb('answers').notNullable();
    table.jsonb('outputs').notNullable();
    table.text('repository_url').notNullable();
    table.text('source').notNullable();
    table.text('task_id');
    table.text('created_by');
    table.timestamp('created_at', { useTz: true }).notNullable();
    table.index(['template_ref', 'entity_ref'], 'lineage_template_ref_index');
  });

  await knex.schema.createTable('drift', table => {
    table.text('entity_ref').primary();
    table.text('template_ref').notNullable();
    table.text('repository_url');
    table.text('owner_ref');
    table.text('used_version');
    table.text('current_version');
    table.text('state').comment('Null until it was compared');
    table.jsonb('files');
    table.jsonb('missing_answers');
    table.text('problem');
    table.timestamp('checked_at', { useTz: true });
    table.timestamp('due_at', { useTz: true });
    table.timestamp('claimed_until', { useTz: true });
    table.integer('attempts').notNullable().defaultTo(0);
    table.index(['template_ref', 'entity_ref'], 'drift_template_ref_index');
    table.index(['due_at'], 'drift_due_at_index');
    table.index(['repository_url'], 'drift_repository_url_index');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('drift');
  await knex.schema.dropTable('lineage');
  await knex.schema.dropTable('lineage_records');
  await knex.schema.dropTable('template_reads');
  await knex.schema.dropTable('template_blobs');
  await knex.schema.dropTable('template_versions');
};
