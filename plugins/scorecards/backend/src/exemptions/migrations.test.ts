import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  migrateBefore,
  testSchema,
  TestSchema,
} from '@callboard/backend-kit/testUtils';

describe('migrations of exemptions', () => {
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

  it('20261122143000_exemptions allows one active exemption and many old ones', async () => {
    const { knex, directory } = schema;
    await migrateBefore(schema, '20261122143000_exemptions.js');
    await knex.migrate.up({ directory });
    const row = (id: number, state: string) => ({
      id: `00000000-0000-0000-0000-00000000000${id}`,
      entity_ref: 'component:default/web',
      check_id: 'owner',
      reason: 'Soon',
      until: '2026-12-01',
      ends_at: '2026-12-02T00:00:00Z',
      state,
      requested_by: 'user:default/ada',
      requested_at: '2026-11-01T00:00:00Z',
    });
    await knex('exemptions').insert([
      row(1, 'expired'),
      row(2, 'refused'),
      row(3, 'approved'),
    ]);
    await expect(
      knex('exemptions').insert(row(4, 'requested')),
    ).rejects.toThrow('exemptions_active_index');
    await knex.migrate.down({ directory });
    expect(await knex.schema.hasTable('exemptions')).toBe(false);
  });
});
