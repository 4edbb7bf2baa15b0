import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateBefore, testSchema } from '../testUtils';
import { connect } from '../testUtils/testServer';
import { migrate } from './migrate';

const step = (up: string, down: string) => `
exports.up = knex => knex.raw("${up}");
exports.down = knex => knex.raw("${down}");
`;

describe('migrate', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'migrations-'));
    await writeFile(
      join(directory, '20250101000000_notes.js'),
      step('create table notes (text text)', 'drop table notes'),
    );
    await writeFile(
      join(directory, '20250102000000_loud.js'),
      step(
        'update notes set text = upper(text)',
        'update notes set text = lower(text)',
      ),
    );
  });
  afterAll(() => rm(directory, { recursive: true }));

  it('takes all steps, in the schema of the plugin, and only once', async () => {
    const schema = await testSchema({
      pluginId: 'diary',
      directory,
      migrated: false,
    });
    const knex = await migrate(schema.database, directory);
    await knex('diary.notes').insert({ text: 'hello' });
    await migrate(schema.database, directory);
    expect(await knex('notes').pluck('text')).toEqual(['hello']);
    await schema.drop();
  });

  it('takes the steps of a module beside those of its plugin', async () => {
    const schema = await testSchema({
      pluginId: 'diary',
      directory,
      migrated: false,
    });
    const tableName = 'steps_of_a_module';
    const knex = await migrate(schema.database, directory, { tableName });
    expect(await knex(tableName)).toHaveLength(2);
    expect(await knex.schema.hasTable('knex_migrations')).toBe(false);
    await schema.drop();
  });

  it('lets replicas that start at the same time take turns', async () => {
    const schema = await testSchema({
      pluginId: 'diary',
      directory,
      migrated: false,
    });
    const other = connect(schema.knex.client.database(), {
      searchPath: ['diary', 'public'],
    });
    await Promise.all([
      migrate(schema.database, directory),
      migrate({ getClient: async () => other }, directory),
    ]);
    expect(await schema.knex('knex_migrations')).toHaveLength(2);
    await other.destroy();
    await schema.drop();
  });

  it('leaves the tables alone where the configuration says so', async () => {
    const schema = await testSchema({
      pluginId: 'diary',
      directory,
      migrated: false,
    });
    const knex = await migrate(
      { ...schema.database, migrations: { skip: true } },
      directory,
    );
    expect(await knex.schema.hasTable('notes')).toBe(false);
    await schema.drop();
  });

  it('can be stepped to watch what one migration does to rows', async () => {
    const schema = await testSchema({
      pluginId: 'diary',
      directory,
      migrated: false,
    });
    await migrateBefore(schema, '20250102000000_loud.js');
    await schema.knex('notes').insert({ text: 'hello' });
    await schema.knex.migrate.up({ directory });
    expect(await schema.knex('notes').pluck('text')).toEqual(['HELLO']);
    await expect(
      migrateBefore(schema, '20250103000000_none.js'),
    ).rejects.toThrow('not among the steps');
    await schema.drop();
  });

  it('gives tests tables that are there already', async () => {
    const schema = await testSchema({ pluginId: 'diary', directory });
    expect(await schema.knex('notes')).toEqual([]);
    await schema.drop();
  });
});
