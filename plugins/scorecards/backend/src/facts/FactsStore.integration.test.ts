import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { testSchema, TestSchema } from '@callboard/backend-kit/testUtils';
import { anEntity } from '../catalog/__testUtils__/anEntity';
import { DatabaseEntitySnapshotsStore } from '../catalog/DatabaseEntitySnapshotsStore';
import { snapshotOf } from '../catalog/snapshotOf';
import { InMemoryFactsStore } from './__testUtils__/InMemoryFactsStore';
import { DatabaseFactsStore } from './DatabaseFactsStore';
import type { FactsStore } from './FactsStore';

const WEB = 'component:default/web';
const API = 'component:default/api';
const HOUR = 60 * 60 * 1000;

// The fake is held to the same tests, so that tests which use it can be trusted.
describe.each(['in PostgreSQL', 'in memory'])('FactsStore %s', place => {
  let schema: TestSchema;
  let store: FactsStore;

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
    store =
      place === 'in memory'
        ? new InMemoryFactsStore([WEB, API])
        : DatabaseFactsStore.create(schema.knex);
  });
  afterEach(() => schema.drop());

  const set = (
    entityRef: string,
    values: Record<string, number>,
    hoursAgo = 1,
  ) => ({
    entityRef,
    values,
    observedAt: new Date(Date.now() - hoursAgo * HOUR),
    expiresAt: new Date(Date.now() + (2 - hoursAgo) * HOUR),
  });
  const readWeb = async () => (await store.readFacts([WEB])).get(WEB);
  const untold = async () =>
    (await store.readUntold(100)).map(({ entityRef }) => entityRef).sort();
  const tellAll = async () => store.markTold(await store.readUntold(100));

  it('gives back what was pushed, by entity', async () => {
    const pushed = set(WEB, { coverage: 80 });
    await expect(
      store.push('ci', [pushed, set(API, { coverage: 70 })]),
    ).resolves.toEqual({ changed: 2, unchanged: 0, outdated: 0 });
    expect(await readWeb()).toEqual([
      {
        entityRef: WEB,
        source: 'ci',
        values: { coverage: 80 },
        state: 'fresh',
        observedAt: pushed.observedAt.toISOString(),
        expiresAt: pushed.expiresAt.toISOString(),
      },
    ]);
    expect((await store.readFacts([WEB, API])).size).toBe(2);
  });

  it('gives back only the sources that are asked for', async () => {
    await store.push('ci', [set(WEB, { coverage: 80 })]);
    await store.push('lint', [set(WEB, { errors: 2 })]);
    const sourcesOf = async (sources: string[]) =>
      (await store.readFacts([WEB], sources))
        .get(WEB)
        ?.map(({ source }) => source);
    expect(await sourcesOf(['lint', 'other'])).toEqual(['lint']);
    expect(await sourcesOf(['lint', 'ci'])).toEqual(['ci', 'lint']);
    expect(await sourcesOf([])).toBeUndefined();
  });

  it('takes the same again for nothing new', async () => {
    await store.push('ci', [set(WEB, { a: 1, b: 2 })]);
    await tellAll();
    const again = set(WEB, { b: 2, a: 1 }, 0.5);
    await expect(store.push('ci', [again])).resolves.toEqual({
      changed: 0,
      unchanged: 1,
      outdated: 0,
    });
    expect(await untold()).toEqual([]);
    expect((await readWeb())?.[0].observedAt).toBe(
      again.observedAt.toISOString(),
    );
  });

  it('leaves out what is older than what is known', async () => {
    await store.push('ci', [set(WEB, { a: 2 }, 1)]);
    await expect(store.push('ci', [set(WEB, { a: 1 }, 2)])).resolves.toEqual({
      changed: 0,
      unchanged: 0,
      outdated: 1,
    });
    expect((await readWeb())?.[0].values).toEqual({ a: 2 });
  });

  it('takes facts again after a clock was ahead', async () => {
    await store.push('ci', [set(WEB, { a: 1 }, -100)]);
    const { changed } = await store.push('ci', [set(WEB, { a: 2 })]);
    expect(changed).toBe(1);
  });

  it('has everything told once: new, changed and expired', async () => {
    await store.push('ci', [set(WEB, { a: 1 }), set(API, { a: 1 }, 3)]);
    expect(await untold()).toEqual([API, WEB]);
    await tellAll();
    expect(await untold()).toEqual([]);

    const before = await store.push('ci', [set(WEB, { a: 2 })]);
    expect(before.changed).toBe(1);
    expect(await untold()).toEqual([WEB]);
  });

  it('does not take a newer change for told', async () => {
    await store.push('ci', [set(WEB, { a: 1 })]);
    const told = await store.readUntold(100);
    await new Promise(resolve => setTimeout(resolve, 5));
    await store.push('ci', [set(WEB, { a: 2 })]);
    await store.markTold(told);
    expect(await untold()).toEqual([WEB]);
  });

  it('keeps what is untold when the same is pushed again', async () => {
    await store.push('ci', [set(WEB, { a: 1 })]);
    await store.push('ci', [set(WEB, { a: 1 })]);
    expect(await untold()).toEqual([WEB]);
  });

  it('calls facts stale once they expired', async () => {
    await store.push('ci', [set(WEB, { a: 1 }, 3)]);
    expect((await readWeb())?.[0].state).toBe('stale');
  });

  it('finds references of no entity', async () => {
    await expect(
      store.findUnknown([WEB, 'component:default/none']),
    ).resolves.toEqual(['component:default/none']);
  });
});
