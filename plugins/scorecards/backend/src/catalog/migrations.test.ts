import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  migrateBefore,
  testSchema,
  TestSchema,
} from '@callboard/backend-kit/testUtils';

describe('migrations of the copy of the catalog', () => {
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

  it('20261122130000_entities adds the tables and takes them away again', async () => {
    const { knex, directory } = schema;
    const present = () =>
      Promise.all(
        ['entities', 'group_ancestors'].map(table =>
          knex.schema.hasTable(table),
        ),
      );
    await migrateBefore(schema, '20261122130000_entities.js');
    expect(await present()).toEqual([false, false]);

    await knex.migrate.up({ directory });
    await knex('entities').insert({
      entity_ref: 'component:default/web',
      kind: 'component',
      namespace: 'default',
      name: 'web',
      entity: '{}',
      is_cut: false,
      digest: 'd',
      updated_at: '2026-01-01T00:00:00Z',
      is_untold: true,
    });
    await knex('group_ancestors').insert({
      group_ref: 'group:default/a',
      ancestor_ref: 'group:default/a',
    });
    expect(await knex('entities').pluck('entity')).toEqual([{}]);

    await knex.migrate.down({ directory });
    expect(await present()).toEqual([false, false]);
  });
});
