import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import {
  FIRST_PREVIOUS_HASH,
  linkText,
  type AuditRecord,
  type ExportedAuditEvent,
} from '@callboard/plugin-access-common';
import { run } from '../__testUtils__/run';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

function aLog(length: number): ExportedAuditEvent[] {
  let previousHash = FIRST_PREVIOUS_HASH;
  return Array.from({ length }, (_, index) => {
    const record: AuditRecord = {
      at: '2026-01-01T00:00:00.000Z',
      pluginId: 'catalog',
      eventId: `event-${index}`,
      severity: 'low',
      result: 'succeeded',
      correlationId: 'c',
    };
    const seq = index + 1;
    const event = {
      ...record,
      seq,
      previousHash,
      hash: hash(linkText(previousHash, seq, record)),
    };
    previousHash = event.hash;
    return event;
  });
}

describe('callboard audit verify --file', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callboard-audit-'));
  const file = path.join(folder, 'export.ndjson');
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  const log = aLog(5);
  const verify = (events: object[], ...more: string[]) => {
    fs.writeFileSync(
      file,
      events.map(event => `${JSON.stringify(event)}\n`).join(''),
    );
    return run(['audit', 'verify', '--file', file, ...more]);
  };

  it('finds an export whole, also one that begins later', async () => {
    expect(await verify(log)).toMatchObject({
      code: 0,
      out: 'The log is whole: 5 records, from 1 to 5.',
      err: '',
    });
    expect(await verify(log.slice(2))).toMatchObject({
      code: 0,
      out: 'The log is whole: 3 records, from 3 to 5.',
    });
    expect(await verify([])).toMatchObject({
      code: 0,
      out: 'The log is empty.',
    });
  });

  it.each([
    ['changed', log.with(1, { ...log[1], actor: 'user:default/eve' }), 2],
    ['changed, first', log.with(0, { ...log[0], actor: 'x' }), 1],
    ['taken out', log.toSpliced(2, 1), 3],
    ['moved', [log[0], log[2], log[1], ...log.slice(3)], 2],
    ['repeated', [log[0], log[0], ...log.slice(1)], 1],
    [
      'made anew, without what follows',
      log.with(1, {
        ...log[1],
        actor: 'x',
        hash: hash(linkText(log[0].hash, 2, { ...log[1], actor: 'x' })),
      }),
      3,
    ],
  ])('finds a record that was %s', async (_, events, seq) => {
    const { code, out, err } = await verify(events);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`The log is broken at record ${seq}. `);
  });

  it('lets records be missing that a filter left out, but not be changed', async () => {
    const some = [log[0], log[1], log[4]];
    expect((await verify(some)).code).toBe(1);
    expect(await verify(some, '--partial')).toMatchObject({ code: 0 });
    const changed = some.with(2, { ...log[4], eventId: 'other' });
    expect((await verify(changed, '--partial')).code).toBe(1);
  });

  it('prints JSON when asked to', async () => {
    const { code, out } = await verify(log.toSpliced(2, 1), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, broken: { seq: 3 } });
  });

  it('names the line that is no record, and a file that is not there', async () => {
    expect((await verify([log[0], { seq: 2 }])).err).toMatch(
      'Line 2 is no record',
    );
    const gone = path.join(folder, 'gone');
    expect(await run(['audit', 'verify', '--file', gone])).toMatchObject({
      code: 1,
      err: `callboard: ${gone} is not a file.`,
    });
  });

  it.each([
    [[], 'Give either --url URL or --file FILE.'],
    [['--url', 'http://x', '--file', 'y'], 'Give either'],
    [['--url', 'http://x'], '--token TOKEN is missing'],
    [['--url', 'portal', '--token', 't'], '--url must be the address'],
    [['--frob'], "Unknown option '--frob'."],
  ])('explains how it is used after %j', async (args, message) => {
    const { code, err } = await run(['audit', 'verify', ...args]);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(err).toContain('callboard audit verify');
  });
});

describe('callboard audit verify --url', () => {
  const asked: string[] = [];
  let answers: [status: number, body: object][] = [];
  const server = http.createServer((request, response) => {
    asked.push(`${request.headers.authorization} ${request.url}`);
    const [status, body] = answers.shift() ?? [500, {}];
    response.statusCode = status;
    response.end(JSON.stringify(body));
  });
  const verify = () => {
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/`;
    return run(['audit', 'verify', '--url', url, '--token', 'secret']);
  };

  beforeAll(
    () =>
      new Promise<void>(resolve => {
        server.listen(0, '127.0.0.1', resolve);
      }),
  );
  afterAll(() => void server.close());
  beforeEach(() => {
    asked.length = 0;
  });

  it('asks step by step until all is checked', async () => {
    answers = [
      [200, { ok: true, checked: 50_000, from: 7, to: 50_006, next: 50_007 }],
      [200, { ok: true, checked: 10, from: 50_007, to: 50_016 }],
    ];
    expect(await verify()).toMatchObject({
      code: 0,
      out: 'The log is whole: 50,010 records, from 7 to 50016.',
      progress: ['50,000 records'],
    });
    expect(asked).toEqual([
      'Bearer secret /api/access/audit/verify?limit=50000',
      'Bearer secret /api/access/audit/verify?limit=50000&from=50007',
    ]);
  });

  it('reports where the log is broken', async () => {
    answers = [
      [200, { ok: false, checked: 3, broken: { seq: 4, reason: 'Missing.' } }],
    ];
    expect(await verify()).toMatchObject({
      code: 1,
      err: 'The log is broken at record 4. Missing.',
    });
  });

  it('says what the portal answered when it refuses', async () => {
    answers = [[403, { error: { message: 'This needs access.audit.read' } }]];
    const { code, err } = await verify();
    expect(code).toBe(1);
    expect(err).toMatch(/answered 403: This needs access\.audit\.read$/);
    expect(err).not.toContain('secret');
  });

  it('says that a portal cannot be reached', async () => {
    const { code, err } = await run([
      'audit',
      'verify',
      '--url',
      'http://127.0.0.1:9',
      '--token',
      'x',
    ]);
    expect(code).toBe(1);
    expect(err).toContain('cannot be reached');
  });
});
