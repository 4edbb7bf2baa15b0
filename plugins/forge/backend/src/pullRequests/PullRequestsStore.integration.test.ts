import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { testSchema, TestSchema } from '@callboard/backend-kit/testUtils';
import { InMemoryPullRequestsStore } from './__testUtils__/InMemoryPullRequestsStore';
import { DatabasePullRequestsStore } from './DatabasePullRequestsStore';
import type { PullRequestsStore } from './PullRequestsStore';

const web = { org: 'acme', name: 'web' };
const aDraft = (head: string, name = 'web') => ({
  org: 'acme',
  name,
  title: `Add ${head}`,
  body: '',
  head,
  base: 'main',
  author: 'portal',
  createdAt: '2025-01-01T00:00:00.000Z',
});
const limit = 10;

// The fake is held to the same tests, so that tests which use it can be trusted.
describe.each(['in PostgreSQL', 'in memory'])('PullRequestsStore %s', place => {
  let schema: TestSchema;
  let store: PullRequestsStore;

  beforeEach(async () => {
    schema = await testSchema({
      pluginId: 'forge',
      directory: resolvePackagePath(
        '@callboard/plugin-forge-backend',
        'migrations',
      ),
    });
    store =
      place === 'in memory'
        ? new InMemoryPullRequestsStore()
        : DatabasePullRequestsStore.create(schema.knex);
  });
  afterEach(() => schema.drop());

  it('counts in each repository and gives back what was put in', async () => {
    await store.insert(aDraft('a'));
    const second = await store.insert(aDraft('b'));
    await store.insert(aDraft('a', 'shop'));
    expect(second).toEqual({
      ...aDraft('b'),
      number: 2,
      state: 'open',
      updatedAt: '2025-01-01T00:00:00.000Z',
    });
    await expect(store.find({ ...web, number: 2 })).resolves.toEqual(second);
    await expect(store.find({ ...web, number: 3 })).resolves.toBeUndefined();
    const shop = await store.list({ org: 'acme', name: 'shop' }, { limit });
    expect(shop.map(({ number }) => number)).toEqual([1]);
  });

  it('gives each its own number when many come at once', async () => {
    const opened = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map(head => store.insert(aDraft(head))),
    );
    expect(opened.map(item => item?.number).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('has one open one for the same branches', async () => {
    await store.insert(aDraft('a'));
    await expect(store.insert(aDraft('a'))).resolves.toBeUndefined();
    await store.change({ ...web, number: 1 }, 'open', { state: 'closed' });
    await expect(store.insert(aDraft('a'))).resolves.toMatchObject({
      number: 2,
    });
    await expect(
      store.change({ ...web, number: 1 }, 'closed', { state: 'open' }),
    ).resolves.toBeUndefined();
  });

  it('lists newest first, by state and branch, from any position', async () => {
    for (const head of ['a', 'b', 'c']) {
      await store.insert(aDraft(head));
    }
    await store.change({ ...web, number: 2 }, 'open', { state: 'merged' });
    const numbers = async (...args: Parameters<typeof store.list>) =>
      (await store.list(...args)).map(({ number }) => number);
    expect(await numbers(web, { limit })).toEqual([3, 2, 1]);
    expect(await numbers(web, { after: 3, limit: 1 })).toEqual([2]);
    expect(await numbers(web, { skip: 1, limit })).toEqual([2, 1]);
    expect(await numbers({ ...web, states: ['open'] }, { limit })).toEqual([
      3, 1,
    ]);
    expect(
      await numbers({ ...web, states: ['merged', 'closed'] }, { limit }),
    ).toEqual([2]);
    expect(await numbers({ ...web, head: 'a' }, { limit })).toEqual([1]);
    expect(await numbers({ ...web, base: 'other' }, { limit })).toEqual([]);
    await expect(store.count(web)).resolves.toEqual({
      open: 2,
      merged: 1,
      closed: 0,
    });
  });

  it('changes only what is in the state that the caller saw', async () => {
    await store.insert(aDraft('a'));
    const id = { ...web, number: 1 };
    const merge = {
      state: 'merged' as const,
      mergedAt: '2025-01-02T00:00:00.000Z',
      mergedBy: 'user:default/ada',
      mergeCommit: 'c'.repeat(40),
      baseCommit: 'b'.repeat(40),
    };
    await store.change(id, 'open', { plannedMerge: 'p'.repeat(40) });
    await expect(
      store.change(id, 'open', { ...merge, plannedMerge: undefined }),
    ).resolves.toEqual({
      ...aDraft('a'),
      number: 1,
      updatedAt: '2025-01-01T00:00:00.000Z',
      ...merge,
    });
    await expect(
      store.change(id, 'open', { state: 'closed' }),
    ).resolves.toBeUndefined();
  });
});
