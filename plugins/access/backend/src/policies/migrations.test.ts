import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  migrateBefore,
  testSchema,
  TestSchema,
} from '@callboard/backend-kit/testUtils';

describe('migrations of the policies', () => {
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

  it('20261122110000_policy_versions adds the table and takes it away again', async () => {
    const { knex, directory } = schema;
    await migrateBefore(schema, '20261122110000_policy_versions.js');
    expect(await knex.schema.hasTable('policy_versions')).toBe(false);

    await knex.migrate.up({ directory });
    const row = (version: number, status: string) => ({
      version,
      status,
      revision: 1,
      source: 'ui',
      document: '{}',
      created_by: 'user:default/ada',
      created_at: '2026-01-01T00:00:00Z',
    });
    await knex('policy_versions').insert([
      row(1, 'replaced'),
      row(2, 'published'),
      row(3, 'draft'),
      row(4, 'draft'),
    ]);
    await expect(
      knex('policy_versions').insert(row(5, 'published')),
    ).rejects.toThrow('policy_versions_one_published');
    await expect(
      knex('policy_versions').insert(row(5, 'approved')),
    ).rejects.toThrow('policy_versions_status_known');

    await knex.migrate.down({ directory });
    expect(await knex.schema.hasTable('policy_versions')).toBe(false);
  });
});
