import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { testSchema, TestSchema } from '@callboard/backend-kit/testUtils';
import {
  CollectRequest,
  RetryLaterError,
} from '@callboard/plugin-scorecards-node';
import { sleep } from '@callboard/backend-kit';
import { anEntity } from '../../catalog/__testUtils__/anEntity';
import { DatabaseEntitySnapshotsStore } from '../../catalog/DatabaseEntitySnapshotsStore';
import { snapshotOf } from '../../catalog/snapshotOf';
import { DatabaseFactsStore } from '../DatabaseFactsStore';
import { aCollector, active } from './__testUtils__/collectors';
import type { ActiveCollector } from './ActiveCollector';
import { CollectionPlanner } from './CollectionPlanner';
import { CollectionRuns } from './CollectionRuns';
import { CollectionWorker } from './CollectionWorker';
import { DatabaseCollectionStore } from './DatabaseCollectionStore';
import { DefaultFactCollection } from './DefaultFactCollection';
import { ResultWriter } from './ResultWriter';

const WEB = 'component:default/web';
const logger = mockServices.logger.mock();

describe('workers on one database', () => {
  let schema: TestSchema;
  const workers: CollectionWorker[] = [];

  beforeEach(async () => {
    schema = await testSchema({
      pluginId: 'scorecards',
      directory: resolvePackagePath(
        '@callboard/plugin-scorecards-backend',
        'migrations',
      ),
    });
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map(worker => worker.stop()));
    await schema.drop();
  });

  const save = async (...refs: string[]) => {
    await DatabaseEntitySnapshotsStore.create(schema.knex).save(
      refs.map(ref => snapshotOf(anEntity(ref))),
    );
    return refs;
  };
  const replica = (collectors: ActiveCollector[]) => {
    const { knex } = schema;
    const entities = DatabaseEntitySnapshotsStore.create(knex);
    const store = DatabaseCollectionStore.create(knex);
    const facts = DatabaseFactsStore.create(knex);
    const runs = new CollectionRuns({
      collectors,
      entities: {
        read: async refs =>
          new Map(
            (await entities.read(refs)).map(entity => [
              stringifyEntityRef(entity),
              entity,
            ]),
          ),
      },
      files: () => [],
      metrics: { finished() {}, watchDue() {} },
      store,
      writer: new ResultWriter({ store, logger, onWritten: async () => {} }),
    });
    const planner = new CollectionPlanner({ collectors, entities, store });
    const worker = new CollectionWorker({
      collectors,
      logger,
      runs,
      store,
      sleep: (ms, signal) => sleep(ms / 20, signal),
    });
    workers.push(worker);
    const collection = new DefaultFactCollection({
      collectors,
      facts,
      planner,
      runs,
      store,
    });
    return { collection, facts, planner, store, worker };
  };
  const until = async (condition: () => boolean | Promise<boolean>) => {
    while (!(await condition())) {
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  };
  const states = async () =>
    (await schema.knex('facts')).map(row => ({
      values: row.values as JsonObject | null,
      error: row.error as string | null,
      isClaimed: row.claimed_until !== null,
    }));

  it('collect each set once between them', async () => {
    const asked: string[] = [];
    let most = 0;
    let atATime = 0;
    const collectors = active(
      aCollector(
        'git',
        async ({ entity }) => {
          atATime += 1;
          most = Math.max(most, atATime);
          await new Promise(resolve => setTimeout(resolve, 5));
          atATime -= 1;
          asked.push(stringifyEntityRef(entity));
          return { name: entity.metadata.name };
        },
        { concurrency: 3 },
      ),
    );
    const refs = await save(
      ...Array.from({ length: 60 }, (_, index) => `component:default/${index}`),
    );
    const [one, two] = [replica(collectors), replica(collectors)];
    await one.planner.planChanged(refs);
    one.worker.start();
    two.worker.start();
    await until(async () => (await states()).every(({ values }) => values));

    expect(asked.sort()).toEqual([...refs].sort());
    // Three in each replica.
    expect(most).toBeLessThanOrEqual(6);
  });

  it('keep what was known when a collector fails', async () => {
    let isBroken = false;
    const collectors = active(
      aCollector('git', async () => {
        if (isBroken) {
          throw new Error('no such\nrepository\u0000');
        }
        return { commits: 1 };
      }),
    );
    const { collection, facts } = replica(collectors);
    await save(WEB);
    await expect(
      collection.collectNow(WEB, { timeoutMs: 30_000 }),
    ).resolves.toEqual([]);
    isBroken = true;
    await expect(
      collection.collectNow(WEB, { timeoutMs: 30_000 }),
    ).resolves.toEqual(['git']);
    expect((await facts.readFacts([WEB])).get(WEB)).toMatchObject([
      {
        values: { commits: 1 },
        state: 'stale',
        error: 'no such repository',
      },
    ]);
  });

  it('all leave a source alone that asked for it', async () => {
    let calls = 0;
    const collectors = active(
      aCollector(
        'git',
        async () => {
          calls += 1;
          throw new RetryLaterError(
            'too many requests',
            new Date(Date.now() + 3_600_000),
          );
        },
        { concurrency: 1 },
      ),
      aCollector('docs'),
    );
    const refs = await save(
      ...Array.from({ length: 20 }, (_, index) => `component:default/${index}`),
    );
    const [one, two] = [replica(collectors), replica(collectors)];
    await one.planner.planChanged(refs);
    one.worker.start();
    two.worker.start();
    await until(
      async () => (await states()).filter(({ values }) => values).length === 20,
    );
    // Once in each replica, at most.
    expect(calls).toBeLessThanOrEqual(2);
    expect(await one.store.listHolds()).toEqual(
      new Map([['git', 'too many requests']]),
    );
    await expect(
      one.collection.collectNow(refs[0], { timeoutMs: 30_000 }),
    ).resolves.toEqual(['git']);
  });

  it('end what is under way when they stop, and give it back', async () => {
    const requests: CollectRequest[] = [];
    const collectors = active(
      aCollector('git', async request => {
        requests.push(request);
        return new Promise(() => {});
      }),
    );
    const { planner, worker } = replica(collectors);
    await planner.planChanged(await save(WEB));
    worker.start();
    await until(() => requests.length > 0);
    expect((await states())[0].isClaimed).toBe(true);

    await worker.stop();
    expect(requests[0].signal.aborted).toBe(true);
    expect(await states()).toEqual([
      { values: null, error: null, isClaimed: false },
    ]);
  });

  it('refuse values that cannot be kept, with a sentence', async () => {
    const { collection, facts } = replica(
      active(
        aCollector('nan', async () => ({ share: { of: NaN } })),
        aCollector('large', async () => ({
          list: Array.from({ length: 70 }, () => 'x'.repeat(1000)),
        })),
        aCollector('keys', async () => JSON.parse('{"a":{"__proto__":1}}')),
        aCollector('zero', async () => ({ text: 'a\u0000b' })),
        aCollector('none', async () => undefined as unknown as JsonObject),
      ),
    );
    await save(WEB);
    await collection.collectNow(WEB, { timeoutMs: 30_000 });
    const sets = (await facts.readFacts([WEB])).get(WEB) ?? [];
    expect(
      Object.fromEntries(sets.map(({ source, error }) => [source, error])),
    ).toEqual({
      nan: 'share.of: is NaN, not a number',
      large: 'is 69 KB, and facts may have 64 KB',
      keys: 'a.__proto__: must not have the key "__proto__"',
      zero: 'holds the character U+0000 or half a character, which cannot be stored',
      none: 'must be an object',
    });
  });

  it('wait for what another replica collects already', async () => {
    let end = () => {};
    let atATime = 0;
    let most = 0;
    const collectors = active(
      aCollector('git', async () => {
        atATime += 1;
        most = Math.max(most, atATime);
        await new Promise<void>(resolve => {
          end = resolve;
        });
        atATime -= 1;
        return { a: 1 };
      }),
    );
    const [one, two] = [replica(collectors), replica(collectors)];
    await save(WEB);
    const first = one.collection.collectNow(WEB, { timeoutMs: 30_000 });
    await until(() => atATime === 1);
    await expect(
      two.collection.collectNow(WEB, { timeoutMs: 300 }),
    ).resolves.toEqual(['git']);

    const second = two.collection.collectNow(WEB, { timeoutMs: 30_000 });
    const ending = setInterval(() => end(), 50);
    await expect(Promise.all([first, second])).resolves.toEqual([[], []]);
    clearInterval(ending);
    expect(most).toBe(1);
  });
});
