import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { testSchema, TestSchema } from '@callboard/backend-kit/testUtils';
import type { UpdateState } from '@callboard/plugin-golden-paths-common';
import { aNewUpdate, NODE } from './__testUtils__/updates';
import { DatabaseTemplatesReadModel } from './DatabaseTemplatesReadModel';
import { DatabaseUpdatesStore } from './DatabaseUpdatesStore';

const PYTHON = 'template:default/python';

describe('DatabaseTemplatesReadModel', () => {
  let schema: TestSchema;
  let model: DatabaseTemplatesReadModel;

  beforeEach(async () => {
    schema = await testSchema({
      pluginId: 'golden-paths',
      directory: resolvePackagePath(
        '@callboard/plugin-golden-paths-backend',
        'migrations',
      ),
    });
    model = DatabaseTemplatesReadModel.create(schema.knex);
    await schema.knex('template_versions').insert(
      ['1', '2'].map((version, index) => ({
        template_ref: NODE,
        digest: version,
        version,
        entity: JSON.stringify({ metadata: { title: `Node ${version}` } }),
        files: '[]',
        seen_at: new Date(Date.UTC(2026, index)),
      })),
    );
  });
  afterEach(() => schema.drop());

  const follow = async (name: string, more: Record<string, unknown> = {}) => {
    await schema.knex('drift').insert({
      entity_ref: `component:default/${name}`,
      template_ref: NODE,
      repository_url: `http://git.example/acme/${name}`,
      owner_ref: 'group:default/shop',
      used_version: '1',
      current_version: '2',
      state: 'behind',
      files: '[]',
      missing_answers: '[]',
      ...more,
    });
  };
  const update = async (name: string, state: UpdateState, toVersion = '2') => {
    const { update: begun } = await DatabaseUpdatesStore.create(
      schema.knex,
    ).begin(aNewUpdate({ entityRef: `component:default/${name}`, toVersion }));
    await schema.knex('updates').where({ id: begun.id }).update({ state });
  };

  it('counts states, versions and updates to the present version', async () => {
    await follow('a');
    await follow('b', { state: 'conflicts' });
    await follow('c', { state: 'current', used_version: '2' });
    await follow('d', { state: 'unknown', used_version: '' });
    await follow('e', { state: null });
    await follow('f');
    await follow('p', { template_ref: PYTHON });
    await update('f', 'refused');
    await update('c', 'merged');
    await update('a', 'open', '1.5');
    expect(await model.list({ limit: 10 })).toEqual([
      {
        templateRef: NODE,
        title: 'Node 2',
        currentVersion: '2',
        states: { current: 1, behind: 2, conflicts: 1, unknown: 1 },
        clean: 1,
        versions: [
          { version: '2', entities: 1 },
          { version: '1', entities: 3 },
        ],
        updates: { opening: 0, open: 0, merged: 1, refused: 1, failed: 0 },
      },
      expect.objectContaining({
        templateRef: PYTHON,
        title: 'python',
        currentVersion: '',
        clean: 1,
      }),
    ]);
    expect(await model.list({ after: NODE, limit: 10 })).toHaveLength(1);
    expect(await model.list({ templateRef: NODE })).toHaveLength(1);
    expect(await model.list({ templateRef: 'template:default/x' })).toEqual([]);
    expect(await model.listRefs()).toEqual([NODE, PYTHON]);
    expect(await model.countOpen()).toEqual(new Map([[NODE, 1]]));
    expect(await model.titleOf(NODE)).toBe('Node 2');
    expect(await model.titleOf(PYTHON)).toBe('python');
  });

  it('finds services whose update can be opened', async () => {
    await follow('a');
    await follow('b', { owner_ref: 'group:default/other' });
    await follow('c', { missing_answers: '["port"]' });
    await follow('d', { repository_url: null });
    await follow('e', { state: 'conflicts' });
    const states: UpdateState[] = ['opening', 'open', 'refused', 'failed'];
    for (const state of states) {
      await follow(state);
      await update(state, state);
    }
    await follow('merged');
    await update('merged', 'merged');
    const find = async (more: object = {}, after?: string) =>
      (
        await model.listBehind(
          { templateRef: NODE, states: ['behind'], ...more },
          { after, limit: 10 },
        )
      ).map(({ entityRef }) => entityRef.replace('component:default/', ''));
    expect(await find()).toEqual(['a', 'b', 'merged']);
    expect(await find({ owners: ['group:default/other'] })).toEqual(['b']);
    expect(await find({ states: ['behind', 'conflicts'] })).toEqual([
      ...['a', 'b', 'e', 'merged'],
    ]);
    expect(await find({}, 'component:default/a')).toEqual(['b', 'merged']);
  });

  it('answers for ten thousand services with a handful of queries', async () => {
    await schema.knex.raw(
      `insert into drift (entity_ref, template_ref, repository_url, used_version,
         current_version, state, missing_answers)
       select 'component:default/s' || i, :template, 'http://git.example/' || i,
         '1', '2', 'behind', '[]'
       from generate_series(1, 10000) as i`,
      { template: NODE },
    );
    const queries: string[] = [];
    schema.knex.on('query', ({ sql }) => queries.push(sql));
    const [found] = await model.list({ limit: 25 });
    expect(found).toMatchObject({ clean: 10_000, states: { behind: 10_000 } });
    expect(queries).toHaveLength(5);
  });
});
