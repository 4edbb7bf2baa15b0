import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { GateAnswer } from '@callboard/plugin-scorecards-common';
import { run } from '../__testUtils__/run';

const ANSWER: GateAnswer = {
  entityRef: 'component:default/orders',
  track: 'production',
  required: { id: 'silver', title: 'Silver' },
  level: 'bronze',
  outcome: 'fail',
  mode: 'enforce',
  blocking: true,
  failing: [
    {
      check: 'runbook',
      title: 'Has a runbook',
      severity: 'high',
      outcome: 'fail',
      reason: 'No link is a "runbook" <yet>.',
      fix: 'Add a link.\n\nSee the handbook.',
      fixUrl: 'https://portal.test/create/templates/default/fix-runbook',
    },
    {
      check: 'alerts',
      title: 'Has no open alerts',
      severity: 'low',
      outcome: 'unknown',
      reason: 'facts.security was never collected.',
      fix: '',
    },
  ],
  checks: [
    { check: 'owner', title: 'Has an owner', outcome: 'pass' },
    { check: 'runbook', title: 'Has a runbook', outcome: 'fail' },
    { check: 'alerts', title: 'Has no open alerts', outcome: 'unknown' },
    { check: 'docs', title: 'Has docs', outcome: 'exempt' },
  ],
  url: 'https://portal.test/catalog/default/component/orders/scorecards',
};

const PASSED: GateAnswer = {
  ...ANSWER,
  outcome: 'pass',
  blocking: false,
  failing: [],
  checks: [ANSWER.checks[0]],
};

describe('callboard gate', () => {
  const asked: object[] = [];
  let answer: [status: number, body: unknown] = [200, ANSWER];
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    asked.push({
      call: `${request.method} ${request.url}`,
      token: request.headers.authorization,
      body: JSON.parse(Buffer.concat(chunks).toString()),
    });
    if (answer[0] > 0) {
      response.statusCode = answer[0];
      response.end(
        typeof answer[1] === 'string' ? answer[1] : JSON.stringify(answer[1]),
      );
    }
  });

  beforeAll(
    () =>
      new Promise<void>(resolve => {
        server.listen(0, '127.0.0.1', resolve);
      }),
  );
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    asked.length = 0;
    answer = [200, ANSWER];
  });

  const gate = (...args: string[]) => {
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/`;
    return run(['gate', ...args, '--url', url, '--token', 'secret']);
  };
  const ask = (...args: string[]) =>
    gate('orders', '--track', 'production', ...args);

  it('stops what the portal stops, and says why and what to do', async () => {
    const { code, out, err } = await ask(
      '--level',
      'silver',
      '--sha',
      'abc1234',
    );
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out)
      .toBe(`component:default/orders on production: has bronze, silver is asked

  ✔ Has an owner
  ✖ Has a runbook (fail)
      high: No link is a "runbook" <yet>.
      Fix: Add a link.
           See the handbook.
      https://portal.test/create/templates/default/fix-runbook
  ? Has no open alerts (unknown)
      low: facts.security was never collected.
  ○ Has docs (exempt)

Stopped: 2 checks stand before Silver.
https://portal.test/catalog/default/component/orders/scorecards`);
    expect(asked).toEqual([
      {
        call: 'POST /api/scorecards/gate',
        token: 'Bearer secret',
        body: {
          entityRef: 'component:default/orders',
          track: 'production',
          level: 'silver',
          sha: 'abc1234',
        },
      },
    ]);
  });

  it('lets pass what the portal does not stop', async () => {
    answer = [200, PASSED];
    expect(await ask()).toMatchObject({ code: 0 });
    answer = [
      200,
      { ...ANSWER, mode: 'warn', blocking: false, enforceFrom: '2027-01-01' },
    ];
    const { code, out } = await ask();
    expect(code).toBe(0);
    expect(out).toContain(
      'Warning: 2 checks stand before Silver. This does not stop the deployment. From 2027-01-01 on it stops.',
    );
  });

  it.each([
    ['orders', 'component:default/orders'],
    ['shop/orders', 'component:shop/orders'],
    ['api:orders', 'api:default/orders'],
    ['API:shop/Orders', 'api:shop/orders'],
  ])('takes %s for %s', async (given, entityRef) => {
    await gate(given, '--track', 'production', '--fresh');
    expect(asked).toMatchObject([{ body: { entityRef, fresh: true } }]);
  });

  it('prints JSON, SARIF and JUnit', async () => {
    expect(JSON.parse((await ask('--format', 'json')).out)).toEqual(ANSWER);
    const sarif = JSON.parse((await ask('--format', 'sarif')).out);
    expect(sarif).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { rules: [{ id: 'runbook' }, { id: 'alerts' }] } },
          results: [
            { ruleId: 'runbook', ruleIndex: 0, level: 'error' },
            { ruleId: 'alerts', ruleIndex: 1 },
          ],
        },
      ],
    });
    const { out } = await ask('--format', 'junit');
    expect(out).toContain('tests="4" failures="1" errors="1" skipped="1"');
    expect(out).toContain(
      '<failure type="runbook" message="No link is a &quot;runbook&quot; &lt;yet&gt;.">Add a link.',
    );
    expect(out).toContain('<skipped message="exempt"/>');
  });

  it('writes a format to a file and the table to the terminal', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callboard-gate-'));
    const file = path.join(folder, 'gate.sarif');
    const { out } = await ask('--format', 'sarif', '--output', file);
    expect(out).toContain('✖ Has a runbook');
    expect(JSON.parse(fs.readFileSync(file, 'utf8')).version).toBe('2.1.0');
    fs.rmSync(folder, { recursive: true });
  });

  it.each<[string, [number, unknown], string[]]>([
    ['fails', [503, { error: { message: 'Starting' } }], []],
    ['limits calls', [429, {}], []],
    ['does not answer in time', [0, {}], ['--timeout', '0.05']],
    ['answers with a page of a proxy', [200, '<html>'], []],
    ['answers something else', [200, { ok: true }], []],
  ])('does not stop when the portal %s, unless told to', async (...given) => {
    const [, said, more] = given;
    answer = said;
    const allowed = await ask(...more);
    expect(allowed).toMatchObject({ code: 0, out: '' });
    expect(allowed.err).toContain('Not stopped, because --on-error is allow.');
    expect(allowed.err).not.toContain('secret');
    const denied = await ask(...more, '--on-error', 'deny');
    expect(denied.code).toBe(1);
    expect(denied.err).toContain('Stopped, because --on-error is deny.');
  });

  it.each([
    [401, 'Unauthorized'],
    [404, "There is no track 'production'; there are: security"],
    [400, 'level is missing'],
  ])('fails on a question that is answered with %s', async (...given) => {
    const [status, message] = given;
    answer = [status, { error: { message } }];
    const { code, err } = await ask();
    expect(code).toBe(1);
    expect(err).toContain(`answered ${status}: ${message}`);
  });

  it.each([
    [[], 'Name one entity'],
    [['a', 'b', '--track', 'x'], 'Name one entity'],
    [['a:b:c', '--track', 'x'], "not 'a:b:c'"],
    [['orders'], '--track TRACK is missing'],
    [['orders', '--track', 'x', '--format', 'xml'], '--format must be one of'],
    [['orders', '--track', 'x', '--on-error', 'x'], '--on-error must be one'],
    [['orders', '--track', 'x', '--timeout', 'x'], '--timeout must be'],
    [['orders', '--track', 'x', '--frob'], "Unknown option '--frob'"],
  ])('explains how it is used after %j', async (args, message) => {
    const { code, err } = await gate(...args);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(err).toContain('callboard gate ENTITY --track TRACK');
    expect(asked).toEqual([]);
  });

  it('needs a portal and a token', async () => {
    const args = ['gate', 'orders', '--track', 'production'];
    expect((await run(args)).err).toContain('--url must be the address');
    const { err } = await run([...args, '--url', 'http://127.0.0.1:9']);
    expect(err).toContain('--token TOKEN is missing');
  });
});
