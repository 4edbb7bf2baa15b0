import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { testSchema, TestSchema } from '@callboard/backend-kit/testUtils';
import { anEntity } from './__testUtils__/anEntity';
import { InMemoryEntitySnapshotsStore } from './__testUtils__/InMemoryEntitySnapshotsStore';
import { DatabaseEntitySnapshotsStore } from './DatabaseEntitySnapshotsStore';
import type { EntitySnapshotsStore } from './EntitySnapshotsStore';
import { snapshotOf } from './snapshotOf';

const WEB = 'component:default/web';
const SHOP = 'system:default/shop';

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

// The fake is held to the same tests, so that tests which use it can be trusted.
describe.each(['in PostgreSQL', 'in memory'])(
  'EntitySnapshotsStore %s',
  place => {
    let store: EntitySnapshotsStore;
    let passTenMinutes: () => Promise<void>;

    beforeEach(() => {
      if (place === 'in memory') {
        let now = 0;
        store = new InMemoryEntitySnapshotsStore(() => now);
        passTenMinutes = async () => {
          now += 10 * 60 * 1000;
        };
      } else {
        store = DatabaseEntitySnapshotsStore.create(schema.knex);
        passTenMinutes = async () => {
          await schema.knex.raw(
            "update entities set missed_at = missed_at - interval '10 minutes'",
          );
        };
      }
    });

    const save = (...refs: string[]) =>
      store.save(refs.map(ref => snapshotOf(anEntity(ref))));

    it('keeps entities, and writes only those that changed', async () => {
      await expect(save(WEB, SHOP)).resolves.toHaveLength(2);
      await expect(save(WEB)).resolves.toEqual([]);

      const changed = anEntity(WEB, { spec: { type: 'website' } });
      await expect(store.save([snapshotOf(changed)])).resolves.toEqual([WEB]);
      const [kept] = await store.read([WEB, 'component:default/none']);
      expect(kept.spec).toEqual({ type: 'website' });
    });

    it('lists references in order, a page at a time', async () => {
      await save(WEB, SHOP, 'api:default/a');
      await expect(store.listRefs(undefined, 2)).resolves.toEqual([
        'api:default/a',
        WEB,
      ]);
      await expect(store.listRefs(WEB, 2)).resolves.toEqual([SHOP]);
    });

    it('shortens long texts, and says whose', async () => {
      const definition = 'x'.repeat(20_000);
      const api = anEntity('api:default/a', { spec: { definition } });
      await store.save([snapshotOf(api)]);
      await save(WEB);

      const [kept] = await store.read(['api:default/a']);
      expect(kept.spec?.definition).toBe('x'.repeat(256));
      await expect(store.listCut(['api:default/a', WEB])).resolves.toEqual([
        'api:default/a',
      ]);

      const other = anEntity('api:default/a', {
        spec: { definition: `${definition}y` },
      });
      await expect(store.save([snapshotOf(other)])).resolves.toHaveLength(1);
    });

    it('removes only what two scans ten minutes apart did not find', async () => {
      await save(WEB, SHOP);
      await expect(store.closeScan([])).resolves.toEqual([]);
      await expect(store.closeScan([])).resolves.toEqual([]);
      await passTenMinutes();
      await expect(store.closeScan([SHOP])).resolves.toEqual([WEB]);
      await expect(store.listRefs(undefined, 9)).resolves.toEqual([SHOP]);
    });

    it('forgets that an entity was missed when it is there again', async () => {
      await save(WEB);
      await store.closeScan([]);
      await store.closeScan([WEB]);
      await passTenMinutes();
      await expect(store.closeScan([])).resolves.toEqual([]);
    });

    it('hands on each change until it is told, and newer ones again', async () => {
      await save(WEB);
      const told = await store.readUntold(10);
      expect(told.map(({ entityRef }) => entityRef)).toEqual([WEB]);

      await store.save([snapshotOf(anEntity(WEB, { spec: { type: 'a' } }))]);
      await store.markTold(told);
      const newer = await store.readUntold(10);
      expect(newer).toHaveLength(1);
      await store.markTold(newer);
      await expect(store.readUntold(10)).resolves.toEqual([]);
    });
  },
);

describe('what PostgreSQL works out of entities', () => {
  const save = (...entities: ReturnType<typeof anEntity>[]) =>
    DatabaseEntitySnapshotsStore.create(schema.knex).save(
      entities.map(snapshotOf),
    );

  it('gives what is part of a system the domain of the system', async () => {
    const domainOfWeb = () =>
      schema.knex('entities').where({ entity_ref: WEB }).first('domain_ref');
    await save(anEntity(WEB, { relations: { partOf: SHOP } }));
    expect(await domainOfWeb()).toEqual({ domain_ref: null });

    await save(anEntity(SHOP, { relations: { partOf: 'domain:default/a' } }));
    expect(await domainOfWeb()).toEqual({ domain_ref: 'domain:default/a' });

    await save(
      anEntity(WEB, { relations: { partOf: SHOP }, spec: { type: 'service' } }),
    );
    expect(await domainOfWeb()).toEqual({ domain_ref: 'domain:default/a' });

    await save(anEntity(SHOP, { relations: { partOf: 'domain:default/b' } }));
    expect(await domainOfWeb()).toEqual({ domain_ref: 'domain:default/b' });
  });

  it('knows all groups above a group, also when they are in a circle', async () => {
    const store = DatabaseEntitySnapshotsStore.create(schema.knex);
    const under = (name: string, parent?: string) =>
      anEntity(`group:default/${name}`, {
        relations: parent ? { childOf: `group:default/${parent}` } : {},
      });
    const above = (name: string) =>
      schema
        .knex('group_ancestors')
        .where({ group_ref: `group:default/${name}` })
        .orderBy('ancestor_ref')
        .pluck('ancestor_ref');
    await save(under('c', 'b'), under('b', 'a'), under('a'));
    await store.rebuildGroups();
    expect(await above('c')).toEqual([
      'group:default/a',
      'group:default/b',
      'group:default/c',
    ]);

    await save(under('b'), under('a', 'd'), under('d', 'a'));
    await store.rebuildGroups();
    expect(await above('c')).toEqual(['group:default/b', 'group:default/c']);
    expect(await above('a')).toEqual(['group:default/a', 'group:default/d']);
  });

  it('stores what texts cannot hold', async () => {
    await save(anEntity(WEB, { spec: { type: 'a\u0000b\ud800' } }));
    expect(await schema.knex('entities').pluck('type')).toEqual(['ab']);
  });
});
