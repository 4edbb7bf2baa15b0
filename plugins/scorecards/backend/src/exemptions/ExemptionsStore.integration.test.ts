import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { testSchema, TestSchema } from '@callboard/backend-kit/testUtils';
import { InMemoryExemptionsStore } from './__testUtils__/InMemoryExemptionsStore';
import { DatabaseExemptionsStore } from './DatabaseExemptionsStore';
import type { ExemptionsStore, NewExemption } from './ExemptionsStore';

const DAY_MS = 24 * 60 * 60 * 1000;
const BOSS = 'user:default/boss';
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

function aRequest(more: Partial<NewExemption> = {}): NewExemption {
  return {
    entityRef: 'component:default/web',
    checkId: 'owner',
    reason: 'The team is being founded',
    until: '2099-01-01',
    endsAt: inDays(30),
    requestedBy: 'user:default/ada',
    ...more,
  };
}

describe.each([
  { name: 'DatabaseExemptionsStore', isReal: true },
  { name: 'InMemoryExemptionsStore', isReal: false },
])('$name', ({ isReal }) => {
  let schema: TestSchema | undefined;
  let store: ExemptionsStore;

  beforeEach(async () => {
    if (isReal) {
      schema = await testSchema({
        pluginId: 'scorecards',
        directory: resolvePackagePath(
          '@callboard/plugin-scorecards-backend',
          'migrations',
        ),
      });
      store = DatabaseExemptionsStore.create(schema.knex);
    } else {
      store = new InMemoryExemptionsStore();
    }
  });
  afterEach(() => schema?.drop());

  const add = async (more: Partial<NewExemption> = {}) => {
    const added = await store.add(aRequest(more));
    if (!added) {
      throw new Error('There is one already');
    }
    return added;
  };
  const approve = (id: string) =>
    store.step({ id, from: 'requested', to: 'approved', by: BOSS });

  it('keeps what was asked, once for each entity and check', async () => {
    const first = await add();
    expect(first).toMatchObject({
      state: 'requested',
      until: '2099-01-01',
      requestedBy: 'user:default/ada',
    });
    expect(await store.add(aRequest())).toBeUndefined();
    expect(await store.findActive('component:default/web', 'owner')).toEqual(
      first,
    );
    expect(await store.find(first.id)).toEqual(first);
    await add({ checkId: 'readme' });
    await store.step({
      id: first.id,
      from: 'requested',
      to: 'refused',
      by: BOSS,
    });
    expect(await store.add(aRequest())).toBeDefined();
  });

  it('lets one of two decisions win', async () => {
    const { id } = await add();
    expect(await approve(id)).toMatchObject({
      state: 'approved',
      decidedBy: BOSS,
      decidedAt: expect.any(String),
    });
    const late = { id, from: 'requested', to: 'refused', by: BOSS } as const;
    expect(await store.step(late)).toBeUndefined();
    expect(await store.find(id)).toMatchObject({ state: 'approved' });
  });

  it('lists the newest first, page by page, and by filter', async () => {
    const ids: string[] = [];
    for (const checkId of ['a', 'b', 'c', 'd']) {
      const requestedBy = checkId === 'd' ? BOSS : 'user:default/ada';
      ids.unshift((await add({ checkId, requestedBy })).id);
    }
    const all = await store.list({}, { limit: 10 });
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set(ids));
    const first = await store.list({}, { limit: 2 });
    const rest = await store.list({}, { after: first[1], limit: 10 });
    expect([...first, ...rest]).toEqual(all);

    await approve(ids[0]);
    const found = async (filter: Parameters<typeof store.list>[0]) =>
      (await store.list(filter, { limit: 10 })).map(({ checkId }) => checkId);
    expect(await found({ state: 'approved' })).toEqual(['d']);
    expect(await found({ checkId: 'b' })).toEqual(['b']);
    expect(await found({ entityRef: 'component:default/gone' })).toEqual([]);
    const concerns = { requestedBy: BOSS, checkIds: ['a'] };
    expect((await found({ concerns })).sort()).toEqual(['a', 'd']);
  });

  it('knows those that hold, and ends those that are over', async () => {
    const over = await add({ endsAt: inDays(-1) });
    await approve(over.id);
    const open = await add({ checkId: 'readme' });
    const refs = ['component:default/web', 'component:default/other'];
    expect(await store.readActive(refs)).toMatchObject([{ id: open.id }]);
    expect(await store.readActive([])).toEqual([]);

    expect(await store.expire()).toMatchObject([
      { id: over.id, state: 'expired' },
    ]);
    expect(await store.expire()).toEqual([]);
  });

  it('tells once which approved ones end soon', async () => {
    const soon = await add({ endsAt: inDays(3) });
    const later = await add({ checkId: 'readme', endsAt: inDays(20) });
    await add({ checkId: 'docs', endsAt: inDays(3) });
    await approve(soon.id);
    await approve(later.id);
    expect(await store.warn(inDays(7))).toMatchObject([{ id: soon.id }]);
    expect(await store.warn(inDays(7))).toEqual([]);
  });
});
