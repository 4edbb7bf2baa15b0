import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { testSchema, TestSchema } from '@callboard/backend-kit/testUtils';
import { InMemoryUpdatesStore } from './__testUtils__/InMemoryUpdatesStore';
import {
  aNewUpdate,
  NODE,
  REPOSITORY,
  USE_2,
  WEB,
} from './__testUtils__/updates';
import { DatabaseUpdatesStore } from './DatabaseUpdatesStore';
import type { UpdatesStore } from './UpdatesStore';

const LEASE_MS = 60_000;
const pullRequest = {
  url: `${REPOSITORY}/pulls/7`,
  number: 7,
  conflicts: 2,
  use: USE_2,
};

describe.each([
  { name: 'DatabaseUpdatesStore', isReal: true },
  { name: 'InMemoryUpdatesStore', isReal: false },
])('$name', ({ isReal }) => {
  let schema: TestSchema | undefined;
  let store: UpdatesStore;

  beforeEach(async () => {
    if (isReal) {
      schema = await testSchema({
        pluginId: 'golden-paths',
        directory: resolvePackagePath(
          '@callboard/plugin-golden-paths-backend',
          'migrations',
        ),
      });
      store = DatabaseUpdatesStore.create(schema.knex);
    } else {
      store = new InMemoryUpdatesStore();
    }
  });
  afterEach(() => schema?.drop());

  const claim = async () => {
    const claimed = await store.claim(LEASE_MS);
    if (!claimed) {
      throw new Error('Nothing is due');
    }
    return claimed;
  };
  const open = async () => {
    await store.begin(aNewUpdate());
    const { id } = (await store.opened(await claim(), pullRequest)) ?? {};
    return id ?? '';
  };

  it('begins one update for two clicks at once', async () => {
    const both = await Promise.all([
      store.begin(aNewUpdate({ answers: { port: 80 } })),
      store.begin(aNewUpdate({ openedBy: 'user:default/bob' })),
    ]);
    expect(both.map(({ begun }) => begun).sort()).toEqual([false, true]);
    const [first, second] = both;
    expect(second.update.id).toBe(first.update.id);
    expect(first.update).toMatchObject({
      state: 'opening',
      entityRef: WEB,
      fromVersion: '1',
      toVersion: '2',
      isAdoption: false,
      repositoryUrl: REPOSITORY,
    });
    expect(await store.find(first.update.id)).toEqual(first.update);
  });

  it('keeps what was opened on the host', async () => {
    const id = await open();
    expect(await store.find(id)).toMatchObject({
      state: 'open',
      pullRequestUrl: pullRequest.url,
      pullRequestNumber: 7,
      conflicts: 2,
      use: USE_2,
    });
    expect(await store.begin(aNewUpdate())).toMatchObject({
      begun: false,
      update: { id, state: 'open' },
    });
  });

  it('does not open again what was refused, until that is confirmed or a version comes', async () => {
    const id = await open();
    expect(await store.end(id, { state: 'refused' })).toMatchObject({
      state: 'refused',
      endedAt: expect.any(String),
    });
    expect(await store.end(id, { state: 'merged' })).toBeUndefined();
    expect(await store.begin(aNewUpdate())).toMatchObject({
      begun: false,
      update: { id, state: 'refused' },
    });
    expect(await store.begin(aNewUpdate({ toVersion: '3' }))).toMatchObject({
      begun: true,
    });
    const again = await store.begin(aNewUpdate({ again: true }));
    expect(again).toMatchObject({ begun: true, update: { state: 'opening' } });
    expect(again.update.id).not.toBe(id);
    expect(await store.begin(aNewUpdate())).toMatchObject({
      begun: false,
      update: { id: again.update.id },
    });
  });

  it('opens again what was merged, should it come to be behind', async () => {
    await store.end(await open(), { state: 'merged' });
    expect(await store.begin(aNewUpdate())).toMatchObject({ begun: true });
  });

  it('begins again what failed', async () => {
    const { update } = await store.begin(aNewUpdate({ isOnlyClean: true }));
    expect(await store.failed(await claim(), 'No')).toMatchObject({
      state: 'failed',
      problem: 'No',
      endedAt: expect.any(String),
    });
    expect(await store.claim(LEASE_MS)).toBeUndefined();
    const retried = await store.begin(
      aNewUpdate({ openedBy: 'user:default/b' }),
    );
    expect(retried).toMatchObject({
      begun: true,
      update: {
        id: update.id,
        state: 'opening',
        openedBy: 'user:default/b',
        isOnlyClean: false,
      },
    });
    expect(retried.update.problem).toBeUndefined();
    expect(await claim()).toMatchObject({ attempts: 1 });
  });

  it('gives an update to one worker at a time, and to another when that is lost', async () => {
    await store.begin(aNewUpdate());
    const lost = await store.claim(-1);
    expect(lost).toMatchObject({ attempts: 1 });
    const taken = await claim();
    expect(taken).toMatchObject({ attempts: 2 });
    expect(await store.claim(LEASE_MS)).toBeUndefined();
    expect(lost && (await store.opened(lost, pullRequest))).toBeUndefined();
    expect(lost && (await store.failed(lost, 'Late'))).toBeUndefined();
    expect(await store.opened(taken, pullRequest)).toMatchObject({
      state: 'open',
    });
  });

  it('leaves for later what cannot be opened now', async () => {
    const { update } = await store.begin(aNewUpdate());
    await store.postpone(await claim(), 'The host is away', 60_000);
    expect(await store.claim(LEASE_MS)).toBeUndefined();
    expect(await store.find(update.id)).toMatchObject({
      state: 'opening',
      problem: 'The host is away',
    });
  });

  it('lists the newest first, page by page, and by filter', async () => {
    for (const name of ['a', 'b', 'c']) {
      await store.begin(aNewUpdate({ entityRef: `component:default/${name}` }));
    }
    await store.begin(aNewUpdate({ templateRef: 'template:default/other' }));
    const first = await store.list({ templateRef: NODE }, { limit: 2 });
    const rest = await store.list(
      { templateRef: NODE },
      { after: first[1], limit: 2 },
    );
    expect([...first, ...rest].map(({ entityRef }) => entityRef)).toEqual([
      'component:default/c',
      'component:default/b',
      'component:default/a',
    ]);
    expect(await store.list({ state: 'open' }, { limit: 9 })).toEqual([]);
    expect(await store.list({ entityRef: WEB }, { limit: 9 })).toMatchObject([
      { templateRef: 'template:default/other' },
    ]);
  });

  it('finds the newest of each entity', async () => {
    await store.begin(aNewUpdate());
    await store.begin(aNewUpdate({ toVersion: '3' }));
    const latest = await store.latest([WEB, 'component:default/none']);
    expect([...latest.values()]).toMatchObject([
      { entityRef: WEB, toVersion: '3' },
    ]);
  });

  it('takes turns with those that are open', async () => {
    const id = await open();
    await store.begin(aNewUpdate({ toVersion: '3' }));
    const other = await store.opened(await claim(), pullRequest);
    const turns = [
      await store.takeOpen(1),
      await store.takeOpen(1),
      await store.takeOpen(9),
    ].map(found => found.map(update => update.id).sort());
    expect([...turns[0], ...turns[1]].sort()).toEqual([id, other?.id].sort());
    expect(turns[2]).toHaveLength(2);
    expect(await store.openIn(REPOSITORY)).toHaveLength(2);
    expect(await store.openIn('http://git.example/acme/other')).toEqual([]);
  });

  it('keeps why an open one cannot be found any more', async () => {
    const id = await open();
    const outcome = { state: 'failed' as const, problem: 'It is gone' };
    expect(await store.end(id, outcome)).toMatchObject(outcome);
    expect(await store.begin(aNewUpdate())).toMatchObject({
      begun: true,
      update: { id, state: 'opening' },
    });
  });

  it('keeps adoption apart', async () => {
    const { update } = await store.begin(
      aNewUpdate({ fromVersion: undefined }),
    );
    expect(update).toMatchObject({ isAdoption: true, fromVersion: '2' });
  });
});
