import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { testSchema, TestSchema } from '@callboard/backend-kit/testUtils';
import { InMemoryStandardsStore } from './__testUtils__/InMemoryStandardsStore';
import { aCheck, aTrack } from './__testUtils__/standards';
import { DatabaseStandardsStore } from './DatabaseStandardsStore';
import type {
  StandardChange,
  StandardEdit,
  StandardKind,
  StandardsStore,
} from './StandardsStore';

const BY = 'user:default/ada';
const put = <K extends StandardKind>(
  store: StandardsStore,
  edit: Pick<StandardEdit<K>, 'kind' | 'definition'> & Partial<StandardEdit<K>>,
) =>
  store.exclusively(writer =>
    writer.put<K>({
      source: { type: 'portal' },
      by: BY,
      filesChanged: false,
      ...edit,
    }),
  );
const handOverAll = async (store: StandardsStore) => {
  const all: StandardChange[] = [];
  await store.handOver(async changes => void all.push(...changes));
  return all;
};

describe.each([
  { name: 'DatabaseStandardsStore', isReal: true },
  { name: 'InMemoryStandardsStore', isReal: false },
])('$name', ({ isReal }) => {
  let schema: TestSchema | undefined;
  let store: StandardsStore;

  beforeEach(async () => {
    if (isReal) {
      schema = await testSchema({
        pluginId: 'scorecards',
        directory: resolvePackagePath(
          '@callboard/plugin-scorecards-backend',
          'migrations',
        ),
      });
      store = DatabaseStandardsStore.create(schema.knex);
    } else {
      store = new InMemoryStandardsStore();
    }
  });
  afterEach(() => schema?.drop());

  it('is empty at first', async () => {
    expect(await store.readInForce()).toEqual({
      revision: '0',
      checks: [],
      tracks: [],
    });
    expect(await handOverAll(store)).toEqual([]);
  });

  it('keeps checks and tracks with their versions', async () => {
    const first = aCheck('has-owner');
    const second = aCheck('has-owner', { severity: 'high' });
    await put(store, { kind: 'check', definition: first, message: 'Begin' });
    await put(store, { kind: 'check', definition: second });
    const track = aTrack('production', { checks: ['has-owner'] });
    await put(store, {
      kind: 'track',
      definition: track,
      source: { type: 'file', location: 'standards.yaml' },
    });

    const stored = { updatedBy: BY, updatedAt: expect.any(String) };
    expect(await store.readInForce()).toEqual({
      revision: '3',
      checks: [
        { ...second, ...stored, version: 2, source: { type: 'portal' } },
      ],
      tracks: [
        {
          ...track,
          ...stored,
          version: 1,
          source: { type: 'file', location: 'standards.yaml' },
        },
      ],
    });
    const versions = await store.listVersions(
      { kind: 'check', id: 'has-owner' },
      { limit: 10 },
    );
    const made = { createdBy: BY, createdAt: expect.any(String) };
    expect(versions).toEqual([
      { version: 2, definition: second, ...made },
      { version: 1, definition: first, message: 'Begin', ...made },
    ]);
    expect(
      await store.listVersions(
        { kind: 'check', id: 'has-owner' },
        { before: 2, limit: 10 },
      ),
    ).toEqual([versions[1]]);
  });

  it('counts versions on when something comes back', async () => {
    await put(store, { kind: 'check', definition: aCheck('a') });
    await store.exclusively(writer =>
      writer.remove({ kind: 'check', id: 'a', by: BY, filesChanged: false }),
    );
    expect((await store.readInForce()).checks).toEqual([]);
    expect(
      await store.listVersions({ kind: 'check', id: 'a' }, { limit: 10 }),
    ).toHaveLength(1);
    const back = await put(store, { kind: 'check', definition: aCheck('a') });
    expect(back.version).toBe(2);
  });

  it('keeps nothing of a change that fails halfway', async () => {
    const failing = store.exclusively(async writer => {
      await writer.put({
        kind: 'check',
        definition: aCheck('a'),
        source: { type: 'portal' },
        by: BY,
        filesChanged: true,
      });
      throw new Error('halfway');
    });
    await expect(failing).rejects.toThrow('halfway');
    expect(await store.readInForce()).toMatchObject({
      revision: '0',
      checks: [],
    });
    expect(await handOverAll(store)).toEqual([]);
  });

  it('lets changes wait for each other', async () => {
    await put(store, { kind: 'check', definition: aCheck('a') });
    await Promise.all(
      [1, 2, 3].map(() =>
        store.exclusively(async writer => {
          const { checks } = await writer.readInForce();
          await writer.put({
            kind: 'check',
            definition: aCheck('a', { why: `${checks[0].why}+` }),
            source: { type: 'portal' },
            by: BY,
            filesChanged: false,
          });
        }),
      ),
    );
    const [check] = (await store.readInForce()).checks;
    expect(check).toMatchObject({ version: 4, why: `${aCheck('a').why}+++` });
  });

  it('hands each change over until it was taken', async () => {
    await put(store, {
      kind: 'check',
      definition: aCheck('a'),
      filesChanged: true,
    });
    await put(store, { kind: 'track', definition: aTrack('t') });
    await expect(
      store.handOver(() => Promise.reject(new Error('not now'))),
    ).rejects.toThrow('not now');
    expect(await handOverAll(store)).toEqual([
      { kind: 'check', id: 'a', filesChanged: true },
      { kind: 'track', id: 't', filesChanged: false },
    ]);
    expect(await handOverAll(store)).toEqual([]);
  });
});
