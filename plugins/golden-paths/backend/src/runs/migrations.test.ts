import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { migrateBefore, testSchema } from '@callboard/backend-kit/testUtils';
import type { TestSchema } from '@callboard/backend-kit/testUtils';

describe('migrations of runs', () => {
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

  it('20261122175000_runs keeps an entity of a run once, and with it', async () => {
    const { knex, directory } = schema;
    await migrateBefore(schema, '20261122175000_runs.js');
    await knex.migrate.up({ directory });
    const started = new Date();
    await knex('runs').insert({
      task_id: 't1',
      title: 'Rename',
      state: 'open',
      started_at: started,
      minutes_worth: 0.5,
    });
    const entity = {
      task_id: 't1',
      entity_ref: 'component:default/shop',
      is_subject: true,
      started_at: started,
    };
    await knex('run_entities').insert(entity);
    await expect(knex('run_entities').insert(entity)).rejects.toThrow(
      'run_entities_pkey',
    );
    await knex('runs').delete();
    expect(await knex('run_entities')).toEqual([]);
    await knex.migrate.down({ directory });
    expect(await knex.schema.hasTable('runs')).toBe(false);
  });
});
