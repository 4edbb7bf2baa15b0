import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { testSchema, type TestSchema } from '@callboard/backend-kit/testUtils';

const STOCK = resolvePackagePath(
  '@backstage/plugin-scaffolder-backend',
  'migrations',
);
const OURS = resolvePackagePath(
  '@callboard/plugin-golden-paths-backend',
  'migrations-scaffolder',
);
const id = '00000000-0000-4000-8000-000000000001';

describe('migrations of tasks', () => {
  let schema: TestSchema;

  beforeEach(async () => {
    schema = await testSchema({ pluginId: 'scaffolder', directory: STOCK });
  });
  afterEach(() => schema.drop());

  it('20261122173000_tasks stands beside the stock tables, and leaves no task waiting', async () => {
    const { knex } = schema;
    const ours = { directory: OURS, tableName: 'golden_paths_migrations' };
    const columns = await knex('tasks').columnInfo();
    await knex('tasks').insert({ id, spec: '{}', status: 'open' });

    await knex.migrate.up(ours);
    await knex('golden_paths_tasks').insert({ task_id: id });
    await knex('golden_paths_workspaces').insert({ task_id: id });
    expect(await knex('golden_paths_tasks').first()).toMatchObject({
      round: 1,
      cancelled: false,
    });
    await knex('tasks')
      .where({ id })
      .update({ status: 'waiting', secrets: '{}' });

    await knex.migrate.down(ours);
    expect(await knex('tasks').first('status', 'secrets')).toEqual({
      status: 'failed',
      secrets: null,
    });
    expect(await knex('tasks').columnInfo()).toEqual(columns);
    expect(await knex.schema.hasTable('golden_paths_tasks')).toBe(false);
    expect(await knex.migrate.currentVersion({ directory: STOCK })).not.toBe(
      'none',
    );
  });

  it('removes what is kept of a task together with the task', async () => {
    const { knex } = schema;
    await knex.migrate.up({
      directory: OURS,
      tableName: 'golden_paths_migrations',
    });
    await knex('tasks').insert({ id, spec: '{}', status: 'open' });
    await knex('golden_paths_tasks').insert({ task_id: id });
    await knex('golden_paths_workspaces').insert({ task_id: id });
    await knex('tasks').delete();
    expect(await knex('golden_paths_tasks')).toEqual([]);
    expect(await knex('golden_paths_workspaces')).toEqual([]);
  });
});
