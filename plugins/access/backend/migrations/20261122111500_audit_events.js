// The audit log: a chain of records that is only ever added to. Adds tables, so
// it takes no time however large the others are.

const EVENTS = 'audit_events';

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable(EVENTS, table => {
    table.bigInteger('seq').primary();
    // Milliseconds, as the hash covers them.
    table.timestamp('at', { useTz: true, precision: 3 }).notNullable();
    table.text('plugin_id').notNullable();
    table.text('event_id').notNullable();
    table.text('severity').notNullable();
    table.text('result').notNullable();
    table.text('actor');
    table.text('via');
    table.text('ip');
    table.text('user_agent');
    table.text('request');
    table.text('target');
    table.text('correlation_id').notNullable();
    table.text('error');
    table.jsonb('meta');
    table.text('hash').notNullable();
    // The order of the log, and each usual filter in that order.
    table.index(['at', 'seq'], 'audit_events_at_idx');
    table.index(['actor', 'at', 'seq'], 'audit_events_actor_idx');
    table.index(['plugin_id', 'at', 'seq'], 'audit_events_plugin_idx');
    table.index(
      ['event_id', 'plugin_id', 'at', 'seq'],
      'audit_events_event_idx',
    );
  });
  // Few records have what these are about, so the indexes stay small.
  await knex.raw(
    `create index audit_events_target_idx on ${EVENTS} (target, at, seq) where target is not null`,
  );
  await knex.raw(
    `create index audit_events_refused_idx on ${EVENTS} (result, at, seq) where result in ('failed', 'denied')`,
  );
  await knex.raw(
    `create index audit_events_severity_idx on ${EVENTS} (at, seq, severity) where severity <> 'low'`,
  );

  await knex.schema.createTable('audit_chain', table => {
    table.boolean('only').primary().defaultTo(true).checkIn(['true']);
    // The last link, and the one before the oldest that is kept.
    table.bigInteger('head_seq').notNullable();
    table.text('head_hash').notNullable();
    table.bigInteger('base_seq').notNullable();
    table.text('base_hash').notNullable();
  });
  const start = '0'.repeat(64);
  await knex('audit_chain').insert({
    only: true,
    head_seq: 0,
    head_hash: start,
    base_seq: 0,
    base_hash: start,
  });

  // The last batch of each process: one whose answer was lost is not added twice.
  await knex.schema.createTable('audit_writers', table => {
    table.uuid('id').primary();
    table.bigInteger('batch').notNullable();
    table.timestamp('at', { useTz: true }).notNullable();
  });

  await knex.raw(`
    create function audit_events_refuse() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and current_setting('access.audit_retention', true) = 'on' then
        return old;
      end if;
      raise exception 'The audit log can only be added to: % is refused', tg_op;
    end $$`);
  await knex.raw(`
    create trigger audit_events_append_only before update or delete on ${EVENTS}
    for each row execute function audit_events_refuse()`);
  await knex.raw(`
    create trigger audit_events_no_truncate before truncate on ${EVENTS}
    for each statement execute function audit_events_refuse()`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable(EVENTS);
  await knex.raw('drop function audit_events_refuse()');
  await knex.schema.dropTable('audit_writers');
  await knex.schema.dropTable('audit_chain');
};
