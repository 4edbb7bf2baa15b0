import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  migrateBefore,
  testSchema,
  TestSchema,
} from '@callboard/backend-kit/testUtils';

describe('migrations of the pull requests', () => {
  let schema: TestSchema;

  beforeEach(async () => {
    schema = await testSchema({
      pluginId: 'forge',
      directory: resolvePackagePath(
        '@callboard/plugin-forge-backend',
        'migrations',
      ),
      migrated: false,
    });
  });
  afterEach(() => schema.drop());

  it('20261122140000_pull_requests adds the table and takes it away again', async () => {
    const { knex, directory } = schema;
    await migrateBefore(schema, '20261122140000_pull_requests.js');
    expect(await knex.schema.hasTable('pull_requests')).toBe(false);

    await knex.migrate.up({ directory });
    const row = {
      org: 'acme',
      repository: 'web',
      number: 1,
      title: 'Add owners',
      body: '',
      state: 'open',
      head_branch: 'owners',
      base_branch: 'main',
      author: 'portal',
      created_at: '2025-01-01T00:00:00Z',
      updated_at: '2025-01-01T00:00:00Z',
    };
    await knex('pull_requests').insert(row);
    await expect(
      knex('pull_requests').insert({ ...row, number: 2 }),
    ).rejects.toThrow('pull_requests_open_idx');
    await knex('pull_requests').insert({ ...row, number: 2, state: 'closed' });
    await expect(
      knex('pull_requests').update({ state: 'stuck' }),
    ).rejects.toThrow('pull_requests_state_check');
    expect(
      await knex('pull_requests').orderBy('number').pluck('number'),
    ).toEqual([1, 2]);

    await knex.migrate.down({ directory });
    expect(await knex.schema.hasTable('pull_requests')).toBe(false);
  });
});
