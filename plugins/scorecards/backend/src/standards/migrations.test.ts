import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  migrateBefore,
  testSchema,
  TestSchema,
} from '@callboard/backend-kit/testUtils';

const TABLES = [
  'checks',
  'check_versions',
  'tracks',
  'track_versions',
  'standards_revision',
  'standards_changes',
];

describe('migrations of standards', () => {
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

  it('20261122140500_standards adds the tables and takes them away again', async () => {
    const { knex, directory } = schema;
    const present = async () => {
      const found = await Promise.all(
        TABLES.map(table => knex.schema.hasTable(table)),
      );
      return TABLES.filter((_, index) => found[index]);
    };
    await migrateBefore(schema, '20261122140500_standards.js');
    expect(await present()).toEqual([]);

    await knex.migrate.up({ directory });
    expect(await present()).toEqual(TABLES);
    expect(await knex('standards_revision')).toEqual([
      { one: true, revision: '0' },
    ]);
    await expect(
      knex('standards_revision').insert({ one: false, revision: 1 }),
    ).rejects.toThrow('check constraint');
    const change = { revision: 1, id: 'a', files_changed: false };
    await knex('standards_changes').insert({ ...change, kind: 'check' });
    await expect(
      knex('standards_changes').insert({ ...change, kind: 'campaign' }),
    ).rejects.toThrow('standards_changes_kind_known');

    await knex.migrate.down({ directory });
    expect(await present()).toEqual([]);
  });
});
