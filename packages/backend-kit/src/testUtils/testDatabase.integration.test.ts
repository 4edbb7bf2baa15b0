import { testDatabase } from './testDatabase';
import { connect } from './testServer';

describe('testDatabase', () => {
  it('clones what migrate made, and keeps clones apart', async () => {
    const key = `clones ${Date.now()}`;
    const migrate = async (name: string) => {
      const knex = connect(name);
      await knex.schema.createTable('notes', table => table.text('text'));
      await knex('notes').insert({ text: 'from the template' });
      await knex.destroy();
    };
    const [one, two] = await Promise.all([
      testDatabase(key, migrate),
      testDatabase(key, migrate),
    ]);

    const first = connect(one.name);
    const second = connect(two.name);
    await first('notes').insert({ text: 'mine' });

    expect(await first('notes').pluck('text')).toEqual([
      'from the template',
      'mine',
    ]);
    expect(await second('notes').pluck('text')).toEqual(['from the template']);

    await Promise.all([first.destroy(), second.destroy()]);
    await Promise.all([one.drop(), two.drop()]);
  });

  it('builds the template again after a failed migration', async () => {
    const key = `fails once ${Date.now()}`;
    await expect(
      testDatabase(key, () => Promise.reject(new Error('bad migration'))),
    ).rejects.toThrow('bad migration');

    const database = await testDatabase(key);
    expect(database.name).toMatch(/^test_/);
    await database.drop();
  });
});
