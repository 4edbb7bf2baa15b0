import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  migrateBefore,
  testSchema,
  TestSchema,
} from '@callboard/backend-kit/testUtils';

const TABLES = ['campaigns', 'campaign_days', 'campaign_reminders'];

describe('migrations of campaigns', () => {
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

  it('20261122144000_campaigns adds the tables, and days go with their campaign', async () => {
    const { knex, directory } = schema;
    const present = () =>
      Promise.all(TABLES.map(table => knex.schema.hasTable(table)));
    await migrateBefore(schema, '20261122144000_campaigns.js');
    await knex.migrate.up({ directory });
    expect(await present()).toEqual([true, true, true]);
    const id = '00000000-0000-4000-8000-000000000001';
    await knex('campaigns').insert({
      id,
      definition: '{}',
      owner: 'group:default/a',
      starts_at: '2026-01-01T00:00:00Z',
      ends_at: '2026-02-01T00:00:00Z',
      created_at: '2026-01-01T00:00:00Z',
      created_by: 'user:default/ada',
      progress: '{}',
    });
    await knex('campaign_days').insert({
      campaign_id: id,
      day: '2026-01-01',
      open: 1,
      total: 2,
    });
    await knex('campaigns').delete();
    expect(await knex('campaign_days')).toEqual([]);

    await knex.migrate.down({ directory });
    expect(await present()).toEqual([false, false, false]);
  });
});
