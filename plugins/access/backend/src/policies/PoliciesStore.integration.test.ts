import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { testSchema, TestSchema } from '@callboard/backend-kit/testUtils';
import { InMemoryPoliciesStore } from './__testUtils__/InMemoryPoliciesStore';
import { DatabasePoliciesStore } from './DatabasePoliciesStore';
import type { PoliciesStore, UnnumberedVersion } from './PoliciesStore';

const aVersion = (
  more: Partial<UnnumberedVersion> = {},
): UnnumberedVersion => ({
  status: 'draft',
  revision: 1,
  source: 'ui',
  createdBy: 'user:default/ada',
  createdAt: '2026-01-01T00:00:00.000Z',
  document: {
    roles: [{ id: 'zeros', title: 'Zeros', members: ['signed-in'] }],
    rules: [],
    defaults: { read: 'allow', other: 'deny' },
  },
  ...more,
});

// The fake is held to the same tests, so that tests which use it can be trusted.
describe.each(['in PostgreSQL', 'in memory'])('PoliciesStore %s', place => {
  let schema: TestSchema;
  let store: PoliciesStore;

  const insert = (version: UnnumberedVersion) =>
    store.exclusively(writer => writer.insert(version));

  beforeEach(async () => {
    schema = await testSchema({
      pluginId: 'access',
      directory: resolvePackagePath(
        '@callboard/plugin-access-backend',
        'migrations',
      ),
    });
    store =
      place === 'in memory'
        ? new InMemoryPoliciesStore()
        : DatabasePoliciesStore.create(schema.knex);
  });
  afterEach(() => schema.drop());

  it('gives back what was put in', async () => {
    const full = aVersion({
      status: 'published',
      basedOn: 1,
      message: 'Why',
      publishedBy: 'user:default/bob',
      publishedAt: '2026-01-02T00:00:00.000Z',
    });
    await expect(insert(aVersion())).resolves.toMatchObject({ version: 1 });
    await insert(full);
    await expect(store.read(1)).resolves.toEqual({ ...aVersion(), version: 1 });
    await expect(store.read(2)).resolves.toEqual({ ...full, version: 2 });
    await expect(store.readPublished()).resolves.toEqual({
      ...full,
      version: 2,
    });
    await expect(store.readPublishedNumber()).resolves.toBe(2);
  });

  it('says when there is nothing', async () => {
    await expect(store.read(7)).resolves.toBeUndefined();
    await expect(store.readPublished()).resolves.toBeUndefined();
    await expect(store.readPublishedNumber()).resolves.toBeUndefined();
  });

  it('keeps the order in which a document was written', async () => {
    const { document } = await insert(aVersion());
    const kept = await store.read(1);
    expect(JSON.stringify(kept?.document)).toBe(JSON.stringify(document));
  });

  it('lists newest first, without documents, from any version', async () => {
    for (const message of ['a', 'b', 'c']) {
      await insert(aVersion({ message }));
    }
    const first = await store.list({ limit: 2 });
    expect(first.map(({ version }) => version)).toEqual([3, 2]);
    expect(first[0]).not.toHaveProperty('document');
    await expect(store.list({ before: 2, limit: 2 })).resolves.toMatchObject([
      { version: 1, message: 'a' },
    ]);
  });

  it('keeps nothing of a change that fails half-way', async () => {
    await insert(aVersion());
    await expect(
      store.exclusively(async writer => {
        await writer.insert(aVersion());
        await writer.replace({ ...aVersion({ message: 'lost' }), version: 1 });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await expect(store.list({ limit: 9 })).resolves.toHaveLength(1);
    await expect(store.read(1)).resolves.not.toHaveProperty('message');
  });

  it('forgets what a replacing version leaves out', async () => {
    await insert(aVersion({ message: 'old' }));
    await store.exclusively(writer =>
      writer.replace({ ...aVersion(), version: 1 }),
    );
    await expect(store.read(1)).resolves.toEqual({ ...aVersion(), version: 1 });
  });

  it('does not let two versions be published', async () => {
    await insert(aVersion({ status: 'published' }));
    await expect(insert(aVersion({ status: 'published' }))).rejects.toThrow();
    await expect(store.list({ limit: 9 })).resolves.toHaveLength(1);
  });

  it('lets one change at a time through', async () => {
    const add = () =>
      store.exclusively(async writer => {
        const published = await writer.readPublished();
        return published ?? writer.insert(aVersion({ status: 'published' }));
      });
    const found = await Promise.all([add(), add(), add()]);
    expect(found.map(({ version }) => version)).toEqual([1, 1, 1]);
  });
});
