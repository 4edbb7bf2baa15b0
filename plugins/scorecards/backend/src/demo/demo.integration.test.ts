import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { testSchema, TestSchema } from '@callboard/backend-kit/testUtils';
import { DatabaseCampaignProgressReadModel } from '../campaigns/DatabaseCampaignProgressReadModel';
import { DatabaseCampaignsStore } from '../campaigns/DatabaseCampaignsStore';
import { DatabaseExemptionsStore } from '../exemptions/DatabaseExemptionsStore';
import { DatabaseHistoryStore } from '../overview/DatabaseHistoryStore';
import { DatabaseOverviewReadModel } from '../overview/DatabaseOverviewReadModel';
import { aCheck, aTrack } from '../standards/__testUtils__/standards';
import { DatabaseStandardsStore } from '../standards/DatabaseStandardsStore';
import { StandardsKeeper } from '../standards/StandardsKeeper';
import { DatabaseDemoReadModel } from './DatabaseDemoReadModel';
import { demoExemptions } from './demoExemptions';
import { createLook } from './startDemo';

const TRACK = 'production-readiness';
const LEVELS = 60;

describe('the past of the demo company', () => {
  let schema: TestSchema;

  beforeEach(async () => {
    schema = await testSchema({
      pluginId: 'scorecards',
      directory: resolvePackagePath(
        '@callboard/plugin-scorecards-backend',
        'migrations',
      ),
    });
  });
  afterEach(() => schema.drop());

  it('is made once nothing moves any more, and only when there is none', async () => {
    const { knex } = schema;
    const logger = mockServices.logger.mock();
    const store = DatabaseStandardsStore.create(knex);
    const portal = {
      source: { type: 'portal' as const },
      by: 'user:default/ada',
      filesChanged: false,
    };
    await store.exclusively(async writer => {
      const ids = demoExemptions.map(({ checkId }) => checkId);
      for (const id of new Set(ids)) {
        await writer.put({ kind: 'check', definition: aCheck(id), ...portal });
      }
      const definition = aTrack(TRACK, { checks: ids });
      await writer.put({ kind: 'track', definition, ...portal });
    });
    const addLevels = (from: number, to: number) =>
      knex('levels').insert(
        Array.from({ length: to - from }, (_, index) => ({
          entity_ref: `component:default/c${from + index}`,
          track_id: TRACK,
          rank: index % 2,
          since: new Date(),
        })),
      );
    const history = DatabaseHistoryStore.create(knex);
    const exemptions = DatabaseExemptionsStore.create(knex);
    const campaigns = DatabaseCampaignsStore.create(knex);
    const enqueue = jest.fn(async () => {});
    const keeper = new StandardsKeeper({ store, logger });
    const look = createLook({
      campaigns,
      demo: DatabaseDemoReadModel.create(knex),
      evaluation: { enqueue },
      exemptions,
      history,
      logger,
      overview: DatabaseOverviewReadModel.create(knex),
      progress: DatabaseCampaignProgressReadModel.create(knex),
      standards: keeper,
    });

    await history.importLevelChanges([
      {
        at: new Date().toISOString(),
        entityRef: 'component:default/c0',
        trackId: TRACK,
        from: 0,
        to: 3,
      },
    ]);
    const looks = async () => [
      await look(),
      await look(),
      await look(),
      await look(),
    ];
    await addLevels(0, LEVELS / 2);
    // Nothing moves, but they are too few.
    expect(await looks()).toEqual([false, false, false, false]);
    await addLevels(LEVELS / 2, LEVELS);
    expect(await looks()).toEqual([false, false, false, true]);
    expect(logger.error).not.toHaveBeenCalled();

    const trend = await history.readTrend({
      trackId: TRACK,
      scopeRef: '',
      from: '2000-01-01',
      to: '2100-01-01',
    });
    // And today.
    expect(trend).toHaveLength(366);
    expect(trend.at(-1)?.byRank).toEqual([LEVELS / 2, LEVELS / 2]);
    // On the first day everything climbs while its facts come in.
    const today = new Date().toISOString().slice(0, 10);
    expect(
      await knex('level_changes').where('at', '>=', today).first('at'),
    ).toBeUndefined();
    const all = await exemptions.list({}, { limit: 100 });
    expect(all.map(({ state }) => state).sort()).toEqual([
      'approved',
      'expired',
      'refused',
      'requested',
      'revoked',
    ]);
    expect(enqueue).toHaveBeenCalledTimes(1);
    const [campaign] = await campaigns.list({}, { limit: 10 });
    expect(campaign).toMatchObject({ state: 'running' });
    expect(await campaigns.listDays(campaign.id)).toHaveLength(36);

    await look();
    expect(await campaigns.list({}, { limit: 10 })).toHaveLength(1);
    expect(await exemptions.list({}, { limit: 100 })).toHaveLength(5);
  });
});
