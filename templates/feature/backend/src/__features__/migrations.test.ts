import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  migrateBefore,
  testSchema,
  TestSchema,
} from '@callboard/backend-kit/testUtils';

describe('migrations of the __featuresWords__', () => {
  let schema: TestSchema;

  beforeEach(async () => {
    schema = await testSchema({
      pluginId: '__domain__',
      directory: resolvePackagePath(
        '@callboard/plugin-__domain__-backend',
        'migrations',
      ),
      migrated: false,
    });
  });
  afterEach(() => schema.drop());

  it('__migration__ adds the table and takes it away again', async () => {
    const { knex, directory } = schema;
    await migrateBefore(schema, '__migration__.js');
    expect(await knex.schema.hasTable('__table__')).toBe(false);

    await knex.migrate.up({ directory });
    await knex('__table__').insert({
      id: 'a',
      title: 'First',
      created_by: 'user:default/ada',
      created_at: '2025-01-01T00:00:00Z',
    });
    expect(await knex('__table__').pluck('title')).toEqual(['First']);

    await knex.migrate.down({ directory });
    expect(await knex.schema.hasTable('__table__')).toBe(false);
  });
});
