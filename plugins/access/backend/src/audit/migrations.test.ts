import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  migrateBefore,
  testSchema,
  TestSchema,
} from '@callboard/backend-kit/testUtils';

describe('migrations of the audit log', () => {
  let schema: TestSchema;

  beforeEach(async () => {
    schema = await testSchema({
      pluginId: 'access',
      directory: resolvePackagePath(
        '@callboard/plugin-access-backend',
        'migrations',
      ),
      migrated: false,
    });
  });
  afterEach(() => schema.drop());

  it('20261122111500_audit_events adds the tables and takes them away again', async () => {
    const { knex, directory } = schema;
    const tables = ['audit_events', 'audit_chain', 'audit_writers'];
    const present = () =>
      Promise.all(tables.map(table => knex.schema.hasTable(table)));
    await migrateBefore(schema, '20261122111500_audit_events.js');
    expect(await present()).toEqual([false, false, false]);

    await knex.migrate.up({ directory });
    await knex('audit_events').insert({
      seq: 1,
      at: '2026-01-01T00:00:00Z',
      plugin_id: 'catalog',
      event_id: 'entity-mutate',
      severity: 'medium',
      result: 'succeeded',
      correlation_id: 'c',
      hash: 'h',
    });
    await expect(knex('audit_events').delete()).rejects.toThrow('refused');
    expect(await knex('audit_chain').select('head_seq', 'base_seq')).toEqual([
      { head_seq: '0', base_seq: '0' },
    ]);
    await expect(
      knex('audit_chain').insert({
        only: false,
        head_seq: 0,
        head_hash: '',
        base_seq: 0,
        base_hash: '',
      }),
    ).rejects.toThrow('check constraint');

    await knex.migrate.down({ directory });
    expect(await present()).toEqual([false, false, false]);
  });
});
