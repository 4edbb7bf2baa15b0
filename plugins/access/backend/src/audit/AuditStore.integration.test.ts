import { randomUUID } from 'node:crypto';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { testSchema, type TestSchema } from '@callboard/backend-kit/testUtils';
import { aRecord, someRecords } from './__testUtils__/aRecord';
import { DatabaseAuditReadModel } from './DatabaseAuditReadModel';
import { DatabaseAuditStore } from './DatabaseAuditStore';

describe('the audit log in PostgreSQL', () => {
  let schema: TestSchema;
  let store: DatabaseAuditStore;
  let readModel: DatabaseAuditReadModel;
  const writer = randomUUID();

  beforeEach(async () => {
    schema = await testSchema({
      pluginId: 'access',
      directory: resolvePackagePath(
        '@callboard/plugin-access-backend',
        'migrations',
      ),
    });
    store = DatabaseAuditStore.create(schema.knex);
    readModel = DatabaseAuditReadModel.create(schema.knex);
  });
  afterEach(() => schema.drop());

  const seqs = async (filter: object) =>
    (await readModel.list({ filter, limit: 100 })).map(({ seq }) => seq);

  it('gives back what was put in, linked to what was there', async () => {
    const record = aRecord({
      actor: 'user:default/ada',
      via: 'plugin:scaffolder',
      ip: '::1',
      userAgent: 'curl',
      request: 'GET /x',
      target: 'component:default/a',
      error: 'Error: "quoted" \\ and ü 😀',
      meta: { z: [1, 1.5, 1e21, null, { b: true, a: '' }], a: 'x' },
    });
    const [first] = await store.append({
      writer,
      number: 1,
      records: [record],
    });
    const [second] = await store.append({
      writer,
      number: 2,
      records: [aRecord()],
    });
    const read = await readModel.follow({ filter: {}, after: 0, limit: 10 });
    expect(read).toEqual([first, second]);
    expect(read[0]).toMatchObject(record);
    expect(second).toMatchObject({ seq: 2, previousHash: first.hash });
    expect(await readModel.ends()).toMatchObject({
      head: { seq: 2, hash: second.hash },
      base: { seq: 0 },
    });
  });

  it('adds a batch once, even when it is handed over again', async () => {
    const batch = { writer, number: 1, records: [aRecord()] };
    expect(await store.append(batch)).toHaveLength(1);
    expect(await store.append(batch)).toEqual([]);
    expect(await seqs({})).toEqual([1]);
  });

  it('gives the records of many processes one chain without gaps', async () => {
    await Promise.all(
      Array.from({ length: 6 }, (_, process) =>
        store.append({
          writer: randomUUID(),
          number: 1,
          records: someRecords(20, { actor: `user:default/u${process}` }),
        }),
      ),
    );
    const events = await readModel.follow({ filter: {}, after: 0, limit: 200 });
    expect(events.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 120 }, (_, index) => index + 1),
    );
    events
      .slice(1)
      .forEach((event, index) =>
        expect(event.previousHash).toBe(events[index].hash),
      );
  });

  it('finds by every filter, newest first, from any position', async () => {
    const at = (minute: number) =>
      new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
    await store.append({
      writer,
      number: 1,
      records: [
        aRecord({ at: at(1), actor: 'user:default/ada', target: 'a:b/c' }),
        aRecord({ at: at(3), eventId: 'entity-mutate', severity: 'medium' }),
        aRecord({ at: at(2), pluginId: 'scaffolder', severity: 'critical' }),
        aRecord({ at: at(3), result: 'denied', actor: 'user:default/ada' }),
      ],
    });
    expect(await seqs({})).toEqual([4, 2, 3, 1]);
    expect(await seqs({ actor: 'user:default/ada' })).toEqual([4, 1]);
    expect(await seqs({ target: 'a:b/c' })).toEqual([1]);
    expect(await seqs({ result: 'denied' })).toEqual([4]);
    expect(await seqs({ action: 'catalog' })).toEqual([4, 2, 1]);
    expect(await seqs({ action: 'catalog.entity-mutate' })).toEqual([2]);
    expect(await seqs({ severity: 'low' })).toEqual([4, 2, 3, 1]);
    expect(await seqs({ severity: 'medium' })).toEqual([2, 3]);
    expect(await seqs({ severity: 'high' })).toEqual([3]);
    expect(await seqs({ from: at(2), to: at(3) })).toEqual([3]);

    const after = { at: at(3), seq: 2 };
    const list = await readModel.list({ filter: {}, after, limit: 1 });
    expect(list.map(({ seq }) => seq)).toEqual([3]);
    const walk = await readModel.walk({
      filter: { action: 'catalog' },
      after: { at: at(1), seq: 1 },
      limit: 9,
    });
    expect(walk.map(({ seq }) => seq)).toEqual([2, 4]);
  });

  it('refuses to change and remove records', async () => {
    await store.append({ writer, number: 1, records: someRecords(2) });
    const { knex } = schema;
    await expect(
      knex('audit_events').update({ actor: 'user:default/eve' }),
    ).rejects.toThrow('The audit log can only be added to: UPDATE is refused');
    await expect(knex('audit_events').delete()).rejects.toThrow('DELETE');
    await expect(knex.raw('truncate audit_events')).rejects.toThrow('TRUNCATE');
    expect(await seqs({})).toEqual([2, 1]);
  });

  it('removes the oldest, and links what stays to it', async () => {
    const events = await store.append({
      writer,
      number: 1,
      records: [...someRecords(5), aRecord()],
    });
    // The last one is old, but stands behind younger ones.
    expect(await store.removeOldest(events[3].at)).toBe(3);
    expect(await seqs({})).toEqual([5, 4, 6]);
    const [oldest] = await readModel.follow({ filter: {}, after: 0, limit: 1 });
    expect(oldest.previousHash).toBe(events[2].hash);
    expect((await readModel.ends()).base).toEqual({
      seq: 3,
      hash: events[2].hash,
    });
    expect(await store.removeOldest('2030-01-01T00:00:00Z')).toBe(3);
    expect(await store.removeOldest('2030-01-01T00:00:00Z')).toBe(0);
    const [next] = await store.append({
      writer,
      number: 2,
      records: [aRecord()],
    });
    expect(next).toMatchObject({ seq: 7, previousHash: events[5].hash });
  });
});
