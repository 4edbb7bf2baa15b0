import { anEntity } from '../../catalog/__testUtils__/anEntity';
import { InMemoryEntitySnapshotsStore } from '../../catalog/__testUtils__/InMemoryEntitySnapshotsStore';
import { snapshotOf } from '../../catalog/snapshotOf';
import { aCollector, active } from './__testUtils__/collectors';
import { InMemoryCollectionStore } from './__testUtils__/InMemoryCollectionStore';
import { CollectionPlanner } from './CollectionPlanner';

describe('CollectionPlanner', () => {
  it('asks each collector for the entities that it is for', async () => {
    const entities = new InMemoryEntitySnapshotsStore();
    const store = new InMemoryCollectionStore();
    const planner = new CollectionPlanner({
      collectors: active(
        aCollector('git', undefined, { appliesTo: { kind: 'Component' } }),
        aCollector('owner'),
      ),
      entities,
      store,
    });
    await entities.save(
      ['component:default/a', 'api:default/b'].map(ref =>
        snapshotOf(anEntity(ref)),
      ),
    );
    await planner.planAll();
    expect(await store.countDue()).toEqual(
      new Map([
        ['git', 1],
        ['owner', 2],
      ]),
    );
  });

  it('asks again for entities that changed, not for those that did not', async () => {
    const entities = new InMemoryEntitySnapshotsStore();
    const store = new InMemoryCollectionStore();
    const planner = new CollectionPlanner({
      collectors: active(aCollector('git')),
      entities,
      store,
    });
    // More than a page.
    const refs = Array.from(
      { length: 700 },
      (_, index) => `api:default/${index}`,
    );
    await entities.save(refs.map(ref => snapshotOf(anEntity(ref))));
    await planner.planAll();
    const claims = await store.claim([{ source: 'git', room: 700 }]);
    expect(claims).toHaveLength(700);
    await store.finish(
      claims.map(claim => ({
        ...claim,
        outcome: 'collected',
        values: {},
        ttlMs: 1000,
        nextMs: 1000,
      })),
    );

    await planner.planAll();
    expect(await store.countDue()).toEqual(new Map());
    await planner.planChanged(['api:default/1', 'api:default/none']);
    expect(await store.countDue()).toEqual(new Map([['git', 1]]));
  });
});
