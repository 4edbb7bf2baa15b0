import { randomUUID } from 'node:crypto';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { testSchema, type TestSchema } from '@callboard/backend-kit/testUtils';
import { someRecords } from './__testUtils__/aRecord';
import { DatabaseAuditReadModel } from './DatabaseAuditReadModel';
import { DatabaseAuditStore } from './DatabaseAuditStore';
import { DefaultAuditService } from './DefaultAuditService';

describe('verifying the audit log', () => {
  let schema: TestSchema;
  let store: DatabaseAuditStore;
  let service: DefaultAuditService;

  beforeEach(async () => {
    schema = await testSchema({
      pluginId: 'access',
      directory: resolvePackagePath(
        '@callboard/plugin-access-backend',
        'migrations',
      ),
    });
    store = DatabaseAuditStore.create(schema.knex);
    service = DefaultAuditService.create({
      auditor: mockServices.auditor.mock(),
      readModel: DatabaseAuditReadModel.create(schema.knex),
    });
    await store.append({
      writer: randomUUID(),
      number: 1,
      records: someRecords(2500, { actor: 'user:default/ada' }),
    });
  });
  afterEach(() => schema.drop());

  /** What somebody can do who owns the database. */
  const tamper = (statement: string) =>
    schema.knex.transaction(async trx => {
      await trx.raw('alter table audit_events disable trigger all');
      await trx.raw(statement);
      await trx.raw('alter table audit_events enable trigger all');
    });

  it('finds a log whole that nobody touched', async () => {
    await expect(service.verify({})).resolves.toEqual({
      ok: true,
      checked: 2500,
      from: 1,
      to: 2500,
    });
  });

  it.each([
    ['a field', "update audit_events set actor = 'x' where seq = 1500", 1500],
    ['meta', `update audit_events set meta = '{"a": 1}' where seq = 3`, 3],
    ['a time', "update audit_events set at = at + '1 ms' where seq = 3", 3],
    ['a record', 'delete from audit_events where seq = 1200', 1200],
    ['the oldest', 'delete from audit_events where seq <= 2', 1],
    ['the newest', 'delete from audit_events where seq >= 2499', 2499],
    [
      'the order',
      `update audit_events a set correlation_id = b.correlation_id, at = b.at
       from audit_events b where (a.seq, b.seq) in ((7, 9), (9, 7))`,
      7,
    ],
    ['all', 'delete from audit_events', 1],
  ])('finds that somebody changed %s', async (_, statement, seq) => {
    await tamper(statement);
    const result = await service.verify({});
    expect(result).toMatchObject({ ok: false, broken: { seq } });
    expect(result.checked).toBe(seq - 1);
  });

  it('finds an end that was made anew, with hashes that fit', async () => {
    await tamper('delete from audit_events where seq > 2490');
    const { knex } = schema;
    const last = await knex('audit_events').where('seq', 2490).first();
    await knex('audit_chain').update({
      head_seq: 2490,
      head_hash: last.hash,
    });
    await store.append({
      writer: randomUUID(),
      number: 1,
      records: someRecords(10, { actor: 'user:default/eve' }),
    });
    // The chain alone cannot know; what was exported or forwarded before does.
    await expect(service.verify({})).resolves.toMatchObject({ ok: true });
    await knex('audit_chain').update({ head_hash: 'what it was before' });
    await expect(service.verify({})).resolves.toMatchObject({
      ok: false,
      broken: {
        seq: 2500,
        reason: 'It is not the record that was written last.',
      },
    });
  });

  it('verifies what stays after the oldest were removed', async () => {
    await store.removeOldest('2026-01-01T20:00:00Z');
    await expect(service.verify({})).resolves.toEqual({
      ok: true,
      checked: 1300,
      from: 1201,
      to: 2500,
    });
    await expect(service.verify({ from: 5, to: 1300 })).resolves.toEqual({
      ok: true,
      checked: 100,
      from: 1201,
      to: 1300,
    });
  });

  it('exports all of it, or what a filter leaves, in order', async () => {
    const call = { credentials: mockCredentials.user() };
    const read = async (filter: object) => {
      const seqs: number[] = [];
      for await (const events of await service.exportEvents(filter, call)) {
        seqs.push(...events.map(({ seq }) => seq));
      }
      return seqs;
    };
    const all = Array.from({ length: 2500 }, (_, index) => index + 1);
    expect(await read({})).toEqual(all);
    expect(await read({ actor: 'user:default/ada' })).toEqual(all);
    expect(await read({ from: '2026-01-02T17:36:00Z' })).toEqual(
      all.slice(2496),
    );
    expect(await read({ actor: 'user:default/eve' })).toEqual([]);
  });
});
