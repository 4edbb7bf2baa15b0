import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { testSchema, TestSchema } from '@callboard/backend-kit/testUtils';
import { aCampaign } from './__testUtils__/campaigns';
import { InMemoryCampaignsStore } from './__testUtils__/InMemoryCampaignsStore';
import type { CampaignsStore, NewCampaign } from './CampaignsStore';
import { DatabaseCampaignsStore } from './DatabaseCampaignsStore';

const DAY_MS = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
const PROGRESS = { total: 10, done: 4, exempt: 1, unknown: 2 };

describe.each([
  { name: 'DatabaseCampaignsStore', isReal: true },
  { name: 'InMemoryCampaignsStore', isReal: false },
])('$name', ({ isReal }) => {
  let schema: TestSchema | undefined;
  let store: CampaignsStore;

  beforeEach(async () => {
    if (isReal) {
      schema = await testSchema({
        pluginId: 'scorecards',
        directory: resolvePackagePath(
          '@callboard/plugin-scorecards-backend',
          'migrations',
        ),
      });
      store = DatabaseCampaignsStore.create(schema.knex);
    } else {
      store = new InMemoryCampaignsStore();
    }
  });
  afterEach(() => schema?.drop());

  const add = (from: number, to: number, more: Partial<NewCampaign> = {}) =>
    store.add({
      definition: aCampaign(),
      period: { startsAt: inDays(from), endsAt: inDays(to) },
      createdBy: 'user:default/ada',
      progress: PROGRESS,
      ...more,
    });

  it('tells by the dates how far a campaign is', async () => {
    const planned = await add(1, 2);
    const running = await add(-1, 1);
    const overdue = await add(-2, -1);
    expect([planned.state, running.state, overdue.state]).toEqual([
      'planned',
      'running',
      'overdue',
    ]);
    expect(await store.find(running.id)).toEqual(running);
    expect(await store.find('no-such-campaign')).toBeUndefined();
    const open = (await store.listOpen()).map(({ id }) => id);
    expect(open.sort()).toEqual([running.id, overdue.id].sort());
    expect(await store.list({ state: 'planned' }, { limit: 9 })).toEqual([
      planned,
    ]);
    const [first, ...others] = await store.list({}, { limit: 9 });
    expect(await store.list({}, { after: first, limit: 9 })).toEqual(others);
  });

  it('changes until it is archived, and keeps the final numbers', async () => {
    const { id } = await add(-1, 1);
    const change = {
      definition: aCampaign({ title: 'Gold', owner: 'group:default/web' }),
      period: { startsAt: inDays(-1), endsAt: inDays(5) },
      progress: PROGRESS,
    };
    expect(await store.update(id, change)).toMatchObject({ title: 'Gold' });
    expect(await store.readOwners([id, 'other'])).toEqual([
      { id, owner: 'group:default/web' },
    ]);

    const progress = { ...PROGRESS, done: 9 };
    const teams = [{ owner: 'group:default/web', total: 10, done: 9 }];
    expect(await store.archive(id, { progress, teams })).toMatchObject({
      state: 'archived',
      progress,
      finalTeams: teams,
    });
    expect(await store.archive(id, { progress, teams })).toBeUndefined();
    expect(await store.update(id, change)).toBeUndefined();
    await store.saveProgress(id, PROGRESS);
    expect(await store.find(id)).toMatchObject({ progress });
    expect(await store.listDays(id)).toEqual([]);
  });

  it('keeps one point of the burn-down a day', async () => {
    const { id } = await add(-1, 1);
    await store.saveProgress(id, PROGRESS);
    await store.saveProgress(id, { ...PROGRESS, done: 5 });
    expect(await store.listDays(id)).toEqual([
      {
        day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        open: 5,
        total: 10,
      },
    ]);
    expect(await store.find(id)).toMatchObject({ progress: { done: 5 } });
  });

  it('lets an owner be reminded once in a while, by one of many', async () => {
    const claims = await Promise.all(
      [1, 2, 3].map(() => store.claimReminder('group:default/a', DAY_MS)),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await store.claimReminder('group:default/b', DAY_MS)).toBe(true);
    expect(await store.claimReminder('group:default/b', 0)).toBe(true);
    const reminders = await store.readReminders([
      'group:default/a',
      'group:default/c',
    ]);
    expect([...reminders.keys()]).toEqual(['group:default/a']);
  });
});
