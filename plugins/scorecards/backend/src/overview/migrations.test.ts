import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  migrateBefore,
  testSchema,
  type TestSchema,
} from '@callboard/backend-kit/testUtils';

describe('migrations of the overview', () => {
  let schema: TestSchema;

  beforeEach(async () => {
    schema = await testSchema({
      pluginId: 'scorecards',
      directory: resolvePackagePath(
        '@callboard/plugin-scorecards-backend',
        'migrations',
      ),
      migrated: false,
    });
  });
  afterEach(() => schema.drop());

  it('20261122142500_overview adds the tables and takes them away again', async () => {
    const { knex, directory } = schema;
    const tables = ['daily_levels', 'daily_checks', 'daily_rollups'];
    const present = () =>
      Promise.all(tables.map(table => knex.schema.hasTable(table)));
    await migrateBefore(schema, '20261122142500_overview.js');
    expect(await present()).toEqual([false, false, false]);

    await knex.migrate.up({ directory });
    const row = {
      day: '2026-01-01',
      track_id: 't',
      scope_ref: '',
      counts: [1, 2],
    };
    await knex('daily_levels').insert(row);
    await expect(knex('daily_levels').insert(row)).rejects.toThrow(
      'duplicate key',
    );
    expect(await knex('daily_levels').first('counts')).toEqual({
      counts: [1, 2],
    });

    await knex.migrate.down({ directory });
    expect(await present()).toEqual([false, false, false]);
  });
});
