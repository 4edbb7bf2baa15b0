import { resolve } from 'node:path';
import { testSchema, TestSchema } from '@callboard/backend-kit/testUtils';
import { DatabaseDriftStore } from './DatabaseDriftStore';
import type { StoredDrift } from './DriftStore';

const repositoryUrl = 'https://git.example.com/a/mailer';
const entityOf = (name: string, kind = 'component') => ({
  entityRef: `${kind}:default/${name}`,
  templateRef: 'template:default/worker',
  repositoryUrl: `https://git.example.com/a/${name}`,
  owner: 'group:default/a',
});
const driftOf = (
  name: string,
  more: Partial<StoredDrift> = {},
): StoredDrift => ({
  ...entityOf(name),
  usedVersion: '1',
  currentVersion: '2',
  state: 'behind',
  files: [{ path: 'a', change: 'added', conflicts: 0, diff: '+a' }],
  missingAnswers: [],
  checkedAt: '2026-11-22T10:00:00.000Z',
  ...more,
});
const HOUR = 60 * 60_000;

describe('drift in PostgreSQL', () => {
  let schema: TestSchema;
  let store: DatabaseDriftStore;
  beforeEach(async () => {
    schema = await testSchema({
      pluginId: 'golden-paths',
      directory: resolve(__dirname, '../../migrations'),
    });
    store = DatabaseDriftStore.create(schema.knex);
  });
  afterEach(() => schema.drop());

  async function compared(name: string, more: Partial<StoredDrift> = {}) {
    await store.follow(entityOf(name));
    const [claim] = await store.claim(1);
    await store.finish(claim, { drift: driftOf(name, more), nextMs: HOUR });
  }

  it('gives what is new to one worker only', async () => {
    await store.follow(entityOf('mailer'));
    const claims = await Promise.all([store.claim(5), store.claim(5)]);
    expect(claims.flat()).toEqual([
      { ...entityOf('mailer'), attempts: 0, claim: expect.any(String) },
    ]);
    expect(await store.claim(5)).toEqual([]);
  });

  it('keeps what was found, without diffs', async () => {
    await compared('mailer');
    expect(await store.find('component:default/mailer')).toEqual({
      ...driftOf('mailer'),
      checkedAt: expect.any(String),
      files: [{ path: 'a', change: 'added', conflicts: 0 }],
    });
    expect(await store.claim(5)).toEqual([]);
  });

  it('comes up again when it is asked for, also while it is compared', async () => {
    await compared('mailer');
    await store.dueNow({ repositoryUrl });
    const [claim] = await store.claim(5);
    await store.dueNow({ templateRef: 'template:default/worker' });
    await store.finish(claim, { drift: driftOf('mailer'), nextMs: HOUR });
    const [again] = await store.claim(5);
    expect(again).toMatchObject({ entityRef: 'component:default/mailer' });
    await store.putBack(again, HOUR);
    expect(await store.claim(5)).toEqual([]);
    await store.dueNow({ entityRef: again.entityRef });
    expect(await store.claim(5)).toHaveLength(1);
  });

  it('does not come up for what the catalog says again', async () => {
    await compared('mailer');
    await store.follow(entityOf('mailer'));
    expect(await store.claim(5)).toEqual([]);
    await store.follow({ ...entityOf('mailer'), owner: 'group:default/b' });
    expect(await store.claim(5)).toHaveLength(1);
  });

  it('follows one entity of each repository, the component', async () => {
    const api = { ...entityOf('mailer', 'api') };
    await store.follow(api);
    await store.follow(entityOf('mailer'));
    await store.follow(api);
    expect(await store.listFollowed()).toEqual(['component:default/mailer']);
    await store.unfollow(['component:default/mailer']);
    await store.follow({ ...api, repositoryUrl: undefined });
    await store.follow({
      ...entityOf('other', 'api'),
      repositoryUrl: undefined,
    });
    expect((await store.listFollowed()).sort()).toEqual([
      'api:default/mailer',
      'api:default/other',
    ]);
  });

  it('keeps what was known when a host does not answer, and counts', async () => {
    await compared('mailer');
    for (const attempts of [0, 1, 2]) {
      await store.dueNow({ repositoryUrl });
      const [claim] = await store.claim(1);
      expect(claim.attempts).toBe(attempts);
      await store.postpone(claim, { problem: 'no answer', nextMs: HOUR });
      expect(await store.find('component:default/mailer')).toMatchObject({
        state: 'behind',
        ...(attempts > 1 && { problem: 'no answer' }),
      });
    }
  });

  it('says at once why something is not known', async () => {
    await store.follow(entityOf('mailer'));
    const [claim] = await store.claim(1);
    expect(await store.list({}, { limit: 5 })).toEqual([]);
    await store.postpone(claim, { problem: 'no answer', nextMs: HOUR });
    expect(await store.list({}, { limit: 5 })).toMatchObject([
      { state: 'unknown', problem: 'no answer', usedVersion: '', files: [] },
    ]);
  });

  it('is listed with filters, a page at a time', async () => {
    await compared('a');
    await compared('b', { state: 'current', usedVersion: '2' });
    await compared('c', { owner: 'group:default/b' });
    const list = async (
      filter: Parameters<typeof store.list>[0],
      page: { after?: string; limit?: number } = {},
    ) =>
      (await store.list(filter, { limit: 10, ...page })).map(({ entityRef }) =>
        entityRef.slice(-1),
      );
    expect(await list({}, { limit: 2 })).toEqual(['a', 'b']);
    expect(await list({}, { after: 'component:default/b' })).toEqual(['c']);
    expect(await list({ state: 'behind' })).toEqual(['a', 'c']);
    expect(await list({ version: '2' })).toEqual(['b']);
    expect(await list({ owner: 'group:default/b' })).toEqual(['c']);
    expect(await list({ templateRef: 'template:default/x' })).toEqual([]);
  });
});
