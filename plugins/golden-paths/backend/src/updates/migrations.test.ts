import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  migrateBefore,
  testSchema,
  TestSchema,
} from '@callboard/backend-kit/testUtils';

describe('migrations of updates', () => {
  let schema: TestSchema;

  beforeEach(async () => {
    schema = await testSchema({
      pluginId: 'golden-paths',
      directory: resolvePackagePath(
        '@callboard/plugin-golden-paths-backend',
        'migrations',
      ),
      migrated: false,
    });
  });
  afterEach(() => schema.drop());

  it('20261122175000_updates allows one update under way and many old ones', async () => {
    const { knex, directory } = schema;
    await migrateBefore(schema, '20261122175000_updates.js');
    await knex.migrate.up({ directory });
    const row = (id: number, state: string) => ({
      id: `00000000-0000-0000-0000-00000000000${id}`,
      entity_ref: 'component:default/web',
      template_ref: 'template:default/node',
      from_version: '1',
      to_version: '2',
      state,
      only_clean: false,
      repository_url: 'http://git.example/acme/web',
      opened_by: 'user:default/ada',
      opened_at: '2026-11-01T00:00:00Z',
    });
    await knex('updates').insert([
      row(1, 'refused'),
      row(2, 'merged'),
      row(3, 'failed'),
    ]);
    await expect(knex('updates').insert(row(4, 'opening'))).rejects.toThrow(
      'updates_live_index',
    );
    await knex.migrate.down({ directory });
    expect(await knex.schema.hasTable('updates')).toBe(false);
  });
});
