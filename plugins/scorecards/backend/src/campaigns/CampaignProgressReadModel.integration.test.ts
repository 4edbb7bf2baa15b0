import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { testSchema, TestSchema } from '@callboard/backend-kit/testUtils';
import { DatabaseCampaignProgressReadModel } from './DatabaseCampaignProgressReadModel';

interface Row {
  name: string;
  owner?: string;
  failing?: string[];
  unknown?: string[];
  exempt?: string[];
  passing?: string[];
  isOnTrack?: boolean;
}

const ROWS: Row[] = [
  { name: 'a', owner: 'web', passing: ['owner', 'readme'] },
  { name: 'b', owner: 'web', failing: ['readme', 'tests'], passing: ['owner'] },
  { name: 'c', owner: 'shop', exempt: ['readme'], passing: ['owner'] },
  { name: 'd', owner: 'shop', unknown: ['readme'], passing: ['owner'] },
  { name: 'e', passing: ['tests'] },
  { name: 'f', owner: 'web', failing: ['readme'], isOnTrack: false },
];

describe('DatabaseCampaignProgressReadModel', () => {
  let schema: TestSchema;
  let readModel: DatabaseCampaignProgressReadModel;

  beforeAll(async () => {
    schema = await testSchema({
      pluginId: 'scorecards',
      directory: resolvePackagePath(
        '@callboard/plugin-scorecards-backend',
        'migrations',
      ),
    });
    readModel = DatabaseCampaignProgressReadModel.create(schema.knex);
    const now = new Date();
    await schema.knex('entities').insert(
      ROWS.map(({ name, owner }) => ({
        entity_ref: `component:default/${name}`,
        kind: 'component',
        namespace: 'default',
        name,
        owner_ref: owner && `group:default/${owner}`,
        entity: '{}',
        is_cut: false,
        digest: name,
        updated_at: now,
        is_untold: false,
      })),
    );
    await schema.knex('cards').insert(
      ROWS.map(({ name, ...lists }) => ({
        entity_ref: `component:default/${name}`,
        results: '{}',
        failing: lists.failing ?? [],
        unknown: lists.unknown ?? [],
        exempt: lists.exempt ?? [],
        passing: lists.passing ?? [],
        not_applicable: [],
        created_at: now,
        evaluated_at: now,
      })),
    );
    await schema.knex('levels').insert(
      ROWS.filter(({ isOnTrack }) => isOnTrack !== false).map(({ name }) => ({
        entity_ref: `component:default/${name}`,
        track_id: 'production',
        rank: 0,
        since: now,
      })),
    );
    await schema.knex('group_ancestors').insert([
      { group_ref: 'group:default/web', ancestor_ref: 'group:default/web' },
      { group_ref: 'group:default/web', ancestor_ref: 'group:default/all' },
    ]);
  });
  afterAll(() => schema.drop());

  it('counts those on a track, by team, most left first', async () => {
    const target = { checks: ['owner', 'readme'], trackId: 'production' };
    expect(await readModel.readProgress(target)).toEqual({
      progress: { total: 5, done: 3, exempt: 1, unknown: 1 },
      teams: [
        { owner: 'group:default/shop', total: 2, done: 1 },
        { owner: 'group:default/web', total: 2, done: 1 },
        { owner: 'none', total: 1, done: 1 },
      ],
    });
  });

  it('counts those to whom a check applies', async () => {
    const { progress } = await readModel.readProgress({ checks: ['readme'] });
    expect(progress).toEqual({ total: 5, done: 2, exempt: 1, unknown: 1 });
  });

  it('lists entities with what is missing, by team and state', async () => {
    const target = { checks: ['owner', 'readme'] };
    const list = async (
      query: Partial<Parameters<typeof readModel.listEntities>[1]>,
    ) =>
      (await readModel.listEntities(target, { limit: 9, ...query })).map(
        ({ entityRef, state, missing }) =>
          [entityRef.slice(-1), state, ...missing].join(' '),
      );
    expect(await list({})).toEqual([
      'a done',
      'b open readme',
      'c exempt',
      'd unknown readme',
      'f open readme',
    ]);
    expect(await list({ done: true })).toEqual(['a done', 'c exempt']);
    expect(await list({ done: false, limit: 1 })).toEqual(['b open readme']);
    expect(await list({ after: 'component:default/c' })).toHaveLength(2);
    expect(await list({ team: 'group:default/shop' })).toHaveLength(2);
    // Groups below count, too.
    expect(await list({ team: 'group:default/all' })).toHaveLength(3);
    expect(await list({ team: 'none' })).toEqual([]);
  });
});
