// What scorecards know of the catalog. Adds tables, so it takes no time however large the others are.

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('entities', table => {
    table.text('entity_ref').primary();
    table.text('kind').notNullable();
    table.text('namespace').notNullable();
    table.text('name').notNullable();
    table.text('title');
    table.text('type');
    table.text('lifecycle');
    table.text('owner_ref');
    table.text('system_ref');
    table.text('domain_ref');
    table.jsonb('entity').notNullable();
    // Whether long texts were left out of the entity.
    table.boolean('is_cut').notNullable();
    table.text('digest').notNullable();
    table.timestamp('updated_at', { useTz: true }).notNullable();
    // When a scan did not find it for the first time.
    table.timestamp('missed_at', { useTz: true });
    // Until its change was handed on to collection and evaluation.
    table.boolean('is_untold').notNullable();
    table.index(['kind', 'type'], 'entities_kind_type_idx');
    table.index(['owner_ref'], 'entities_owner_ref_idx');
    table.index(['system_ref'], 'entities_system_ref_idx');
    table.index(['domain_ref'], 'entities_domain_ref_idx');
  });
  await knex.raw(
    'create index entities_untold_idx on entities (entity_ref) where is_untold',
  );
  // A group is its own ancestor.
  await knex.schema.createTable('group_ancestors', table => {
    table.text('group_ref').notNullable();
    table.text('ancestor_ref').notNullable();
    table.primary(['group_ref', 'ancestor_ref']);
    table.index(['ancestor_ref'], 'group_ancestors_ancestor_ref_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('group_ancestors');
  await knex.schema.dropTable('entities');
};
