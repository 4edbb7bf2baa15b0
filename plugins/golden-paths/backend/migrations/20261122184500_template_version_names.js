/**
 * Lets a template have the same content under two names: who only names a new
 * version takes nothing from those that are at the one before.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('template_versions', table => {
    table.dropPrimary();
    table.primary(['template_ref', 'version', 'digest']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(`
    delete from template_versions older using template_versions newer
    where older.template_ref = newer.template_ref
      and older.digest = newer.digest and older.seen_at < newer.seen_at
  `);
  await knex.schema.alterTable('template_versions', table => {
    table.dropPrimary();
    table.primary(['template_ref', 'digest']);
  });
};
