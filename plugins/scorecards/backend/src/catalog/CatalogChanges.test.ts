import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { anEntity } from './__testUtils__/anEntity';
import { InMemoryEntitySnapshotsStore } from './__testUtils__/InMemoryEntitySnapshotsStore';
import { CatalogChanges } from './CatalogChanges';

const [A, B] = ['component:default/a', 'component:default/b'];

describe('CatalogChanges', () => {
  let looks: string[][];
  let catalog: Map<string, Entity>;
  let store: InMemoryEntitySnapshotsStore;
  let announced: number;
  let changes: CatalogChanges;
  let ticks: number;
  let onTick: (tick: number) => void;

  beforeEach(() => {
    looks = [];
    catalog = new Map();
    store = new InMemoryEntitySnapshotsStore();
    announced = 0;
    ticks = 0;
    onTick = () => {};
    changes = new CatalogChanges({
      auth: mockServices.auth(),
      catalog: {
        async getEntitiesByRefs({ entityRefs }) {
          looks.push(entityRefs);
          if (catalog.has('away')) {
            throw new Error('away');
          }
          return { items: entityRefs.map(ref => catalog.get(ref)) };
        },
      },
      logger: mockServices.logger.mock(),
      store,
      kinds: ['component', 'group'],
      announce: async () => {
        announced += 1;
      },
      sleep: async () => {
        ticks += 1;
        onTick(ticks);
      },
    });
  });
  afterEach(() => changes.stop());

  const untilIdle = async () => {
    let before = -1;
    while (before !== ticks) {
      before = ticks;
      await new Promise(resolve => setImmediate(resolve));
    }
  };

  it('takes over what changed, all together', async () => {
    catalog.set(A, anEntity(A)).set(B, anEntity(B));
    changes.add([A]);
    changes.add([B]);
    await untilIdle();
    expect(looks).toEqual([[A, B]]);
    expect(await store.listRefs(undefined, 9)).toEqual([A, B]);
    expect(announced).toBe(1);
  });

  it('looks again until the catalog has what it announced', async () => {
    onTick = tick => {
      if (tick === 10) {
        catalog.set(A, anEntity(A));
      }
    };
    changes.add([A]);
    await untilIdle();
    // After 1, 4, and 12 ticks.
    expect(looks).toHaveLength(3);
    expect(await store.listRefs(undefined, 9)).toEqual([A]);
  });

  it('gives up on what never comes, and leaves it to the next scan', async () => {
    changes.add([A]);
    await untilIdle();
    expect(looks).toHaveLength(5);
    expect(ticks).toBe(1 + 3 + 8 + 20 + 40);
  });

  it('does not let new changes wait for old ones', async () => {
    onTick = tick => {
      if (tick === 20) {
        catalog.set(B, anEntity(B));
        changes.add([B]);
      }
      if (tick === 22) {
        catalog.set(A, anEntity(A));
      }
    };
    changes.add([A]);
    await untilIdle();
    expect(looks).toEqual([[A], [A], [A], [B], [A]]);
  });

  it('survives a catalog that is away', async () => {
    catalog.set('away', anEntity(A));
    onTick = tick => {
      if (tick === 3) {
        catalog.delete('away');
        catalog.set(A, anEntity(A));
      }
    };
    changes.add([A]);
    await untilIdle();
    expect(await store.listRefs(undefined, 9)).toEqual([A]);
  });

  it('passes over kinds that have no card, and ends when it is stopped', async () => {
    changes.add(['location:default/a', 'user:default/b']);
    await untilIdle();
    await changes.stop();
    changes.add([A]);
    await untilIdle();
    expect(looks).toEqual([]);
  });
});
