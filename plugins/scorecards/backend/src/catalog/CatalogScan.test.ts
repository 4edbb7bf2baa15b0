import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { anEntity } from './__testUtils__/anEntity';
import { InMemoryEntitySnapshotsStore } from './__testUtils__/InMemoryEntitySnapshotsStore';
import { CatalogScan } from './CatalogScan';

const [A, B] = ['component:default/a', 'component:default/b'];
const HALF_AN_HOUR = 30 * 60 * 1000;

describe('CatalogScan', () => {
  let now: number;
  let store: InMemoryEntitySnapshotsStore;
  let removed: string[];
  let announced: number;

  beforeEach(() => {
    now = 0;
    store = new InMemoryEntitySnapshotsStore(() => now);
    removed = [];
    announced = 0;
  });

  const scan = (pages: () => AsyncIterable<Entity[]>, signal?: AbortSignal) => {
    now += HALF_AN_HOUR;
    return new CatalogScan({
      auth: mockServices.auth(),
      catalog: { streamEntities: pages },
      logger: mockServices.logger.mock(),
      store,
      kinds: ['component'],
      announce: async () => {
        announced += 1;
      },
      onRemoved: async refs => {
        removed.push(...refs);
      },
    }).run(signal);
  };
  const of = (...refs: string[]) =>
    async function* pages() {
      for (const ref of refs) {
        yield [anEntity(ref)];
      }
    };
  const broken = async function* pages() {
    yield [anEntity(A)];
    throw new Error('connection lost');
  };
  const kept = () => store.listRefs(undefined, 100);

  it('keeps what the catalog has, and has changes handed on page by page', async () => {
    await scan(of(A, B));
    expect(await kept()).toEqual([A, B]);
    expect(announced).toBe(3);
    await scan(of(A, B));
    expect(announced).toBe(4);
  });

  it('forgets what two whole scans did not find', async () => {
    await scan(of(A, B));
    await scan(of(A));
    expect(await kept()).toEqual([A, B]);
    await scan(of(A));
    expect(await kept()).toEqual([A]);
    expect(removed).toEqual([B]);
  });

  it('is not misled by catalogs that are read in half', async () => {
    await scan(of(A, B));
    for (const _ of [1, 2, 3]) {
      await expect(scan(broken)).rejects.toThrow('connection lost');
    }
    await scan(of(A), AbortSignal.abort());
    expect(await kept()).toEqual([A, B]);
    await scan(of(A));
    await expect(scan(broken)).rejects.toThrow('connection lost');
    await scan(of(A, B));
    await scan(of(A));
    expect(await kept()).toEqual([A, B]);
  });
});
