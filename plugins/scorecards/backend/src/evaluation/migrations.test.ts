import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  migrateBefore,
  testSchema,
  type TestSchema,
} from '@callboard/backend-kit/testUtils';

describe('migrations of evaluation', () => {
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

  it('20261122142000_evaluation adds the tables and takes them away again', async () => {
    const { knex, directory } = schema;
    const tables = [
      'dirty',
      'cards',
      'levels',
      'level_changes',
      'result_changes',
    ];
    const present = () =>
      Promise.all(tables.map(table => knex.schema.hasTable(table)));
    await migrateBefore(schema, '20261122142000_evaluation.js');
    expect(await present()).toEqual(tables.map(() => false));

    await knex.migrate.up({ directory });
    const entityRef = 'component:default/shop';
    await knex('dirty').insert({
      entity_ref: entityRef,
      everything: true,
      priority: 0,
    });
    expect(await knex('dirty').first('sources', 'checks')).toEqual({
      sources: [],
      checks: [],
    });
    const level = {
      entity_ref: entityRef,
      track_id: 't',
      rank: 1,
      since: '2026-01-01T00:00:00Z',
    };
    await knex('levels').insert(level);
    await expect(knex('levels').insert(level)).rejects.toThrow('duplicate key');
    await expect(
      knex('level_changes').insert({
        at: '2026-01-01T00:00:00Z',
        entity_ref: entityRef,
        track_id: 't',
      }),
    ).rejects.toThrow('no partition');

    await knex.migrate.down({ directory });
    expect(await present()).toEqual(tables.map(() => false));
  });
});
