import { mockServices } from '@backstage/backend-test-utils';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import type { Drift } from '@callboard/plugin-golden-paths-common';
import { InMemoryDriftStore } from './__testUtils__/InMemoryDriftStore';
import { DriftWorker } from './DriftWorker';
import type { FollowedEntity } from './DriftStore';

const DAY = 24 * 60 * 60_000;
const entityOf = (name: string) => ({
  entityRef: `component:default/${name}`,
  templateRef: 'template:default/worker',
  repositoryUrl: `https://git.example.com/a/${name}`,
});
const driftOf = (entity: FollowedEntity, more: Partial<Drift> = {}): Drift => ({
  ...entity,
  usedVersion: '1',
  currentVersion: '2',
  state: 'behind',
  files: [],
  missingAnswers: [],
  checkedAt: '2026-11-22T00:00:00.000Z',
  ...more,
});

async function setUp(compare: (entity: FollowedEntity) => Promise<Drift>) {
  const store = new InMemoryDriftStore();
  const compared: string[] = [];
  const worker = new DriftWorker({
    logger: mockServices.logger.mock(),
    everyMs: DAY,
    plans: {
      async compare(entity) {
        compared.push(entity.entityRef);
        const drift = await compare(entity);
        return {
          drift,
          repositoryUrl: '',
          changes: new Map(),
          conflicts: 0,
          use: { template: '', version: '', answers: {}, outputs: {} },
        };
      },
      describeUnknown: async (entity, problem) =>
        driftOf(entity, { state: 'unknown', problem }),
    },
    sleep: async () => {
      await new Promise(resolve => setImmediate(resolve));
    },
    store,
  });
  for (const name of ['a', 'b']) {
    await store.follow(entityOf(name));
  }
  return { compared, store, worker };
}

describe('DriftWorker', () => {
  it('compares what is due, and looks again after about a day', async () => {
    const { store, worker } = await setUp(async entity => driftOf(entity));
    await worker.runDue();
    expect(await store.find('component:default/a')).toMatchObject(
      driftOf(entityOf('a')),
    );
    const dueIn = store.dueIn('component:default/b') ?? 0;
    expect(Math.abs(dueIn - DAY) / DAY).toBeLessThanOrEqual(0.1);
  });

  it('keeps what is wrong with a template or repository', async () => {
    const { store, worker } = await setUp(async () => {
      throw new InputError('Version 1 was never seen here');
    });
    await worker.runDue();
    expect(await store.find('component:default/a')).toMatchObject({
      state: 'unknown',
      problem: 'Version 1 was never seen here',
    });
  });

  it('leaves a host alone that does not answer', async () => {
    const { compared, store, worker } = await setUp(async () => {
      throw new ServiceUnavailableError('no answer');
    });
    await worker.runDue();
    expect(compared).toEqual(['component:default/a']);
    expect(store.dueIn('component:default/a')).toBeGreaterThan(50_000);
    expect(store.dueIn('component:default/b')).toBeLessThan(40_000);
    expect(await store.find('component:default/b')).toBeUndefined();
  });

  it('works until it is stopped, two at a time', async () => {
    let running = 0;
    let most = 0;
    const { compared, worker } = await setUp(async entity => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(resolve => setImmediate(resolve));
      running -= 1;
      return driftOf(entity);
    });
    worker.start();
    worker.wake();
    while (compared.length < 2) {
      await new Promise(resolve => setImmediate(resolve));
    }
    await worker.stop();
    expect(compared.sort()).toEqual([
      'component:default/a',
      'component:default/b',
    ]);
    expect(most).toBeLessThanOrEqual(2);
  });
});
