import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { testSchema, TestSchema } from '@callboard/backend-kit/testUtils';
import { anEntity } from '../../catalog/__testUtils__/anEntity';
import { DatabaseEntitySnapshotsStore } from '../../catalog/DatabaseEntitySnapshotsStore';
import { snapshotOf } from '../../catalog/snapshotOf';
import { DatabaseFactsStore } from '../DatabaseFactsStore';
import { InMemoryCollectionStore } from './__testUtils__/InMemoryCollectionStore';
import type { CollectionClaim, CollectionStore } from './CollectionStore';
import { DatabaseCollectionStore } from './DatabaseCollectionStore';

const WEB = 'component:default/web';
const API = 'component:default/api';
const MINUTE = 60_000;

// The fake is held to the same tests, so that tests which use it can be trusted.
describe.each(['in PostgreSQL', 'in memory'])('CollectionStore %s', place => {
  let schema: TestSchema;
  let store: CollectionStore;
  let pass: (minutes: number) => Promise<void>;

  beforeEach(async () => {
    schema = await testSchema({
      pluginId: 'scorecards',
      directory: resolvePackagePath(
        '@callboard/plugin-scorecards-backend',
        'migrations',
      ),
    });
    await DatabaseEntitySnapshotsStore.create(schema.knex).save(
      [WEB, API].map(ref => snapshotOf(anEntity(ref))),
    );
    if (place === 'in memory') {
      const memory = new InMemoryCollectionStore();
      store = memory;
      pass = async minutes => memory.pass(minutes * MINUTE);
    } else {
      store = DatabaseCollectionStore.create(schema.knex);
      pass = async minutes => {
        for (const [table, columns] of Object.entries({
          facts: ['due_at', 'claimed_until', 'expires_at', 'failed_at'],
          source_holds: ['until'],
          source_usage: ['hour'],
        })) {
          for (const column of columns) {
            await schema.knex.raw(
              `update ${table} set ${column} = ${column} - ? * interval '1 minute'`,
              [minutes],
            );
          }
        }
      };
    }
  });
  afterEach(() => schema.drop());

  const plan = (
    refs: string[],
    sources = ['git'],
    options: { isDue?: boolean; aheadMs?: number; all?: string[] } = {},
  ) =>
    store.plan({
      entityRefs: refs,
      sources: options.all ?? sources,
      wanted: refs.flatMap(entityRef =>
        sources.map(source => ({ entityRef, source })),
      ),
      spreadMs: 0,
      isDue: options.isDue ?? true,
      aheadMs: options.aheadMs ?? 0,
    });
  const claim = (room = 10, source = 'git') => store.claim([{ source, room }]);
  const collected = (claimed: CollectionClaim, values = { a: 1 }) => ({
    ...claimed,
    outcome: 'collected' as const,
    values,
    ttlMs: 30 * MINUTE,
    nextMs: 10 * MINUTE,
  });
  const refs = (claims: CollectionClaim[]) =>
    claims.map(({ entityRef }) => entityRef).sort();

  it('gives each set that is due to one worker only', async () => {
    await plan([WEB, API]);
    const [one, two] = await Promise.all([claim(1), claim(1)]);
    expect(refs([...one, ...two])).toEqual([API, WEB]);
    expect(await claim()).toEqual([]);
    expect(await store.listClaimed(WEB)).toEqual(['git']);
  });

  it('lets another worker take what a killed one had', async () => {
    await plan([WEB]);
    const [lost] = await claim();
    await pass(6);
    const [taken] = await claim();
    expect(taken.entityRef).toBe(WEB);

    await store.finish([collected(lost, { a: 0 })]);
    await store.finish([collected(taken, { a: 2 })]);
    await pass(11);
    expect((await claim())[0].previous?.values).toEqual({ a: 2 });
  });

  it('comes back after the time that the result names', async () => {
    await plan([WEB]);
    await store.finish((await claim()).map(each => collected(each)));
    await pass(9);
    expect(await claim()).toEqual([]);
    await pass(2);
    expect(await claim()).toHaveLength(1);
  });

  it('counts failures, and keeps what was known', async () => {
    await plan([WEB]);
    await store.finish((await claim()).map(each => collected(each)));
    await pass(11);
    for (const attempts of [0, 1]) {
      const [claimed] = await claim();
      expect(claimed).toMatchObject({
        attempts,
        previous: { values: { a: 1 } },
      });
      await store.finish([
        { ...claimed, outcome: 'failed', error: 'away', nextMs: MINUTE },
      ]);
      await pass(2);
    }
    const [claimed] = await claim();
    await store.finish([collected(claimed)]);
    await pass(11);
    expect((await claim())[0].attempts).toBe(0);
  });

  it('does not lose a change that comes while it is collected', async () => {
    await plan([WEB]);
    const claims = await claim();
    await plan([WEB]);
    expect(await claim()).toEqual([]);
    await store.finish(claims.map(each => collected(each)));
    expect(await claim()).toHaveLength(1);
  });

  it('gives released claims back at once', async () => {
    await plan([WEB]);
    const claims = await claim();
    await store.finish(
      claims.map(each => ({ ...each, outcome: 'released' as const })),
    );
    expect(await claim()).toHaveLength(1);
  });

  it('leaves existing sets as they are unless they are due', async () => {
    await plan([WEB]);
    await store.finish((await claim()).map(each => collected(each)));
    await plan([WEB], ['git'], { isDue: false });
    expect(await claim()).toEqual([]);
    await plan([WEB]);
    expect(await claim()).toHaveLength(1);
  });

  it('lets what is urgent pass by all that wait', async () => {
    await plan([WEB]);
    await pass(60);
    await plan([API], ['git'], { aheadMs: 120 * MINUTE });
    expect(refs(await claim(1))).toEqual([API]);
  });

  it('takes away sets of sources that are not wanted any more', async () => {
    await plan([WEB], ['git', 'docs']);
    await plan([WEB], ['docs'], { all: ['git', 'docs'] });
    expect(await claim()).toEqual([]);
    expect(await claim(9, 'docs')).toHaveLength(1);
  });

  it('lets nobody ask a source that is held', async () => {
    await plan([WEB]);
    await store.hold('git', 10 * MINUTE, 'too many requests');
    await store.hold('git', MINUTE, 'shorter');
    expect(await store.listHolds()).toEqual(
      new Map([['git', 'too many requests']]),
    );
    expect(await claim()).toEqual([]);
    await pass(11);
    expect(await claim()).toHaveLength(1);
    expect(await store.listHolds()).toEqual(new Map());
  });

  it('keeps within the budget of an hour', async () => {
    await plan([WEB, API]);
    const within = () => store.claim([{ source: 'git', room: 9, budget: 1 }]);
    expect(await within()).toHaveLength(1);
    expect(await within()).toEqual([]);
    await pass(61);
    expect(await within()).toHaveLength(1);
  });

  it('takes all sets of an entity out of turn', async () => {
    await plan([WEB, API], ['git', 'docs']);
    await claim(9, 'docs');
    const claims = await store.claimEntity(WEB, ['git', 'docs']);
    expect(claims).toMatchObject([{ entityRef: WEB, source: 'git' }]);
  });

  it('loses nothing to a clock that was ahead for a while', async () => {
    const aYear = 365 * 24 * 60;
    await plan([WEB, API]);
    await pass(aYear);
    await claim(1);
    await store.finish((await claim()).map(each => collected(each)));
    await store.hold('git', 60 * MINUTE, 'later');
    await pass(-aYear);

    expect(await store.listHolds()).toEqual(new Map());
    expect(await store.listClaimed(WEB)).toEqual([]);
    await store.bringForward([{ source: 'git', ms: 24 * 60 * MINUTE }]);
    await pass(11);
    expect(refs(await claim())).toEqual([API, WEB]);
  });

  it('lets a whole source come up again', async () => {
    await plan([WEB, API]);
    await store.finish((await claim()).map(each => collected(each)));
    expect(await store.countDue()).toEqual(new Map());
    await store.collectAgain('git', 0);
    expect(await store.countDue()).toEqual(new Map([['git', 2]]));
    expect(await claim()).toHaveLength(2);
  });
});

describe('what evaluation hears of collection', () => {
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

  it('is told of new values, of failures after them and of the recovery', async () => {
    const { knex } = schema;
    await DatabaseEntitySnapshotsStore.create(knex).save([
      snapshotOf(anEntity(WEB)),
    ]);
    const queue = DatabaseCollectionStore.create(knex);
    const facts = DatabaseFactsStore.create(knex);
    await queue.plan({
      entityRefs: [WEB],
      sources: ['git'],
      wanted: [{ entityRef: WEB, source: 'git' }],
      spreadMs: 0,
      isDue: true,
      aheadMs: 0,
    });
    const tell = async () => {
      const untold = await facts.readUntold(9);
      await facts.markTold(untold);
      return untold.length;
    };
    const finish = async (
      result:
        | { outcome: 'failed'; error: string; nextMs: number }
        | {
            outcome: 'collected';
            values: { a: number };
            ttlMs: number;
            nextMs: number;
          },
    ) => {
      const [claimed] = await queue.claimEntity(WEB, ['git']);
      await queue.finish([{ ...claimed, ...result }]);
      const [set] = (await facts.readFacts([WEB])).get(WEB) ?? [];
      return { state: set.state, error: set.error, told: await tell() };
    };
    const success = {
      outcome: 'collected' as const,
      values: { a: 1 },
      ttlMs: MINUTE,
      nextMs: MINUTE,
    };
    const failure = {
      outcome: 'failed' as const,
      error: 'away',
      nextMs: MINUTE,
    };

    expect(await finish(failure)).toEqual({
      state: 'missing',
      error: 'away',
      told: 0,
    });
    expect(await finish(success)).toEqual({ state: 'fresh', told: 1 });
    expect(await finish(success)).toEqual({ state: 'fresh', told: 0 });
    expect(await finish(failure)).toEqual({
      state: 'stale',
      error: 'away',
      told: 1,
    });
    expect(await finish(failure)).toMatchObject({ told: 0 });
    expect(await finish(success)).toEqual({ state: 'fresh', told: 1 });

    await knex.raw(
      "update facts set expires_at = now() - interval '1 s', tell_at = now() - interval '1 s'",
    );
    expect(await tell()).toBe(1);
    expect(await tell()).toBe(0);
  });
});
