import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  auditTrailServiceRef,
  recordingAuditorFactory,
  watchRequestsFactory,
  type AuditTrail,
} from '@callboard/backend-kit';
import {
  testDatabase,
  testDatabaseFactory,
  type TestDatabase,
} from '@callboard/backend-kit/testUtils';
import {
  ChainCheck,
  FIRST_PREVIOUS_HASH,
  type AuditEvent,
} from '@callboard/plugin-access-common';
import request from 'supertest';
import { aRecord, someRecords } from './__testUtils__/aRecord';
import { auditTestPlugin, testTrail } from './__testUtils__/auditTestPlugin';
import { sha256 } from './sha256';

const PATH = '/api/access/audit';

describe('/audit', () => {
  let database: TestDatabase;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let trail: AuditTrail;

  const start = async (
    result:
      AuthorizeResult.ALLOW | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
  ) => {
    trail = testTrail();
    backend = await startTestBackend({
      features: [
        auditTestPlugin,
        testDatabaseFactory(database.name),
        mockServices.permissions.factory({ result }),
        recordingAuditorFactory,
        watchRequestsFactory,
        createServiceFactory({
          service: auditTrailServiceRef,
          deps: {},
          factory: () => trail,
        }),
      ],
    });
    return request(backend.server);
  };

  /** Waits until the log holds so many records. */
  const until = async (
    portal: ReturnType<typeof request>,
    count: number,
  ): Promise<AuditEvent[]> => {
    for (;;) {
      const { body } = await portal.get(`${PATH}/events?limit=100`);
      if (body.items.length >= count) {
        return body.items;
      }
      await new Promise(resolve => {
        setTimeout(resolve, 50);
      });
    }
  };

  beforeEach(async () => {
    database = await testDatabase('access audit');
  });
  afterEach(async () => {
    await backend.stop();
    await database.drop();
  });

  it('keeps what the trail gets, lists it in pages and follows it', async () => {
    const portal = await start();
    for (const record of someRecords(5)) {
      await trail.record(record);
    }
    await until(portal, 5);
    const { body: first } = await portal
      .get(`${PATH}/events?limit=3&action=catalog`)
      .expect(200);
    expect(first.items.map(({ seq }: AuditEvent) => seq)).toEqual([5, 4, 3]);
    const { body: second } = await portal.get(
      `${PATH}/events?limit=3&action=catalog&cursor=${first.nextCursor}`,
    );
    expect(second.items.map(({ seq }: AuditEvent) => seq)).toEqual([2, 1]);
    expect(second.nextCursor).toBeUndefined();
    const { body: tail } = await portal.get(`${PATH}/events?after=3`);
    expect(tail.items.map(({ seq }: AuditEvent) => seq)).toEqual([4, 5]);
    const [{ correlationId, seq }] = first.items;
    const { body: action } = await portal.get(
      `${PATH}/events?correlationId=${correlationId}`,
    );
    expect(action.items.map((event: AuditEvent) => event.seq)).toEqual([seq]);
  });

  it('exports the chain so that it can be checked without the portal', async () => {
    const portal = await start();
    for (const record of someRecords(3)) {
      await trail.record(record);
    }
    await until(portal, 3);
    const { text, headers } = await portal
      .get(`${PATH}/export`)
      .buffer(true)
      .parse(asText)
      .expect(200);
    expect(headers['content-type']).toMatch('application/x-ndjson');
    expect(headers['content-disposition']).toMatch('audit.ndjson');
    const lines =
      headers &&
      text
        .trim()
        .split('\n')
        .map(line => JSON.parse(line));
    const check = new ChainCheck({
      hash: sha256,
      after: { seq: 0, hash: FIRST_PREVIOUS_HASH },
    });
    lines.forEach(line => check.next(line));
    expect(check.result()).toMatchObject({ ok: true, from: 1 });
    expect(lines[0].previousHash).toBe(FIRST_PREVIOUS_HASH);

    // That somebody took the log along is in the log.
    const events = await until(portal, 5);
    expect(events[0]).toMatchObject({
      eventId: 'audit-export',
      actor: 'user:default/mock',
      result: 'succeeded',
      correlationId: events[1].correlationId,
    });
  });

  it('exports as CSV what a filter leaves, without formulas', async () => {
    const portal = await start();
    await trail.record(aRecord({ userAgent: '=HYPERLINK("x"),1' }));
    await trail.record(aRecord({ pluginId: 'scaffolder' }));
    await until(portal, 2);
    const { text } = await portal
      .get(`${PATH}/export?format=csv&action=catalog`)
      .expect(200);
    const [head, line, end] = text.split('\r\n');
    expect(head).toMatch(/^seq,at,pluginId,.*,meta,hash$/);
    expect(line).toContain(',"\'=HYPERLINK(""x""),1",');
    expect(end).toBe('');
  });

  it('verifies the chain in one go or in steps, and finds what was changed', async () => {
    const portal = await start();
    for (const record of someRecords(5)) {
      await trail.record(record);
    }
    await until(portal, 5);
    await portal
      .get(`${PATH}/verify`)
      .expect(200, { ok: true, checked: 5, from: 1, to: 5 });
    await portal
      .get(`${PATH}/verify?limit=2`)
      .expect(200, { ok: true, checked: 2, from: 1, to: 2, next: 3 });
    await portal
      .get(`${PATH}/verify?from=3&to=4`)
      .expect(200, { ok: true, checked: 2, from: 3, to: 4 });
  });

  it('says what is wrong with the input', async () => {
    const portal = await start();
    for (const [query, message] of [
      ['events?limit=1000', 'limit: '],
      ['events?from=yesterday', 'from: must be a time'],
      ['events?result=great', 'result: '],
      ['events?cursor=eyJzZXEiOjF9', 'cursor: '],
      ['events?after=-1', 'after: '],
      ['events?after=1e300', 'after: '],
      ['events?actor=a%00b', 'actor: must not hold a NUL character'],
      [`events?cursor=${cursorOf({ seq: 1.5 })}`, 'cursor: '],
      [`events?cursor=${cursorOf({ at: 'now' })}`, 'cursor: '],
      ['events?actor=a&actor=b', 'actor: '],
      ['events?target[x]=1', 'target: '],
      ['export?format=xml', 'format: '],
      ['verify?from=0', 'from: '],
      ['verify?from=77', 'from: there is no record 76'],
    ]) {
      const { body } = await portal.get(`${PATH}/${query}`).expect(400);
      expect(body.error.message).toContain(message);
    }
  });

  it('is closed to those without the permission, and to strangers', async () => {
    const portal = await start(AuthorizeResult.DENY);
    for (const path of ['events', 'export', 'verify']) {
      const { body } = await portal.get(`${PATH}/${path}`).expect(403);
      expect(body.error.message).toContain('access.audit.read');
      await portal
        .get(`${PATH}/${path}`)
        .set('Authorization', mockCredentials.none.header())
        .expect(401);
    }
  });

  it('says that the database is away', async () => {
    const portal = await start();
    // The database client writes about lost connections past the logger.
    jest.spyOn(console, 'log').mockImplementation();
    await database.drop();
    for (const path of ['events', 'events?after=1', 'verify']) {
      const { body } = await portal.get(`${PATH}/${path}`).expect(503);
      expect(body.error.message).toContain('The database cannot be reached');
    }
  });

  it('writes what still waits when the portal stops', async () => {
    await start();
    await trail.record(aRecord());
    await backend.stop();
    const portal = await start();
    expect(await until(portal, 1)).toHaveLength(1);
  });
});

function cursorOf(change: object) {
  const position = { at: '2026-01-01T00:00:00.000Z', seq: 1, ...change };
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function asText(
  response: request.Response,
  done: (error: Error | null, text: string) => void,
) {
  let text = '';
  response.on('data', chunk => {
    text += chunk;
  });
  response.on('end', () => {
    response.text = text;
    done(null, text);
  });
}
