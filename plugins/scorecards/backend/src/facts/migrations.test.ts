import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  migrateBefore,
  testSchema,
  TestSchema,
} from '@callboard/backend-kit/testUtils';
import { anEntity } from '../catalog/__testUtils__/anEntity';
import { DatabaseEntitySnapshotsStore } from '../catalog/DatabaseEntitySnapshotsStore';
import { snapshotOf } from '../catalog/snapshotOf';

describe('migrations of facts', () => {
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

  it('20261122130500_facts adds the tables and takes them away again', async () => {
    const { knex, directory } = schema;
    const tables = ['facts', 'source_holds', 'source_usage'];
    const present = () =>
      Promise.all(tables.map(table => knex.schema.hasTable(table)));
    await migrateBefore(schema, '20261122130500_facts.js');
    expect(await present()).toEqual([false, false, false]);

    const entityRef = 'component:default/web';
    await DatabaseEntitySnapshotsStore.create(knex).save([
      snapshotOf(anEntity(entityRef)),
    ]);
    await knex.migrate.up({ directory });
    await knex('facts').insert({ entity_ref: entityRef, source: 'ci' });
    await knex('source_holds').insert({
      source: 'ci',
      until: '2026-01-01T00:00:00Z',
      reason: 'busy',
    });
    await knex('source_usage').insert({
      source: 'ci',
      hour: '2026-01-01T00:00:00Z',
      calls: 1,
    });
    await knex('entities').delete();
    expect(await knex('facts')).toEqual([]);

    await knex.migrate.down({ directory });
    expect(await present()).toEqual([false, false, false]);
  });
});
