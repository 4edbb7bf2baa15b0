import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import type { ExportedAuditEvent } from '@callboard/plugin-access-common';
import { aRecord } from './__testUtils__/aRecord';
import { HttpForwardClient } from './HttpForwardClient';
import { StdoutForwarder } from './StdoutForwarder';

const events: ExportedAuditEvent[] = [aRecord(), aRecord()].map(
  (record, index) => ({
    ...record,
    seq: index + 1,
    hash: `hash ${index + 1}`,
    previousHash: `hash ${index}`,
  }),
);

describe('HttpForwardClient', () => {
  const requests: { headers: http.IncomingHttpHeaders; body: string }[] = [];
  let answer = { status: 204, headers: {} };
  const server = http.createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) {
      body += chunk;
    }
    requests.push({ headers: request.headers, body });
    response.writeHead(answer.status, answer.headers).end();
  });
  let client: HttpForwardClient;

  beforeAll(async () => {
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    client = new HttpForwardClient({
      url: `http://127.0.0.1:${port}/in`,
      headers: { authorization: 'Splunk 1234' },
    });
  });
  afterAll(() => void server.close());
  beforeEach(() => {
    requests.length = 0;
  });

  it('posts a batch as NDJSON, with its headers', async () => {
    answer = { status: 204, headers: {} };
    await client.send(events);
    const [{ headers, body }] = requests;
    expect(headers).toMatchObject({
      authorization: 'Splunk 1234',
      'content-type': 'application/x-ndjson',
    });
    expect(
      body
        .trim()
        .split('\n')
        .map(line => JSON.parse(line)),
    ).toEqual(events);
  });

  it.each([
    [503, {}],
    [307, { location: 'http://elsewhere.example' }],
  ])('fails when it is answered with %d', async (status, headers) => {
    answer = { status, headers };
    await expect(client.send(events)).rejects.toThrow();
    expect(requests).toHaveLength(1);
  });
});

describe('StdoutForwarder', () => {
  it('writes an object on each line', async () => {
    const out = new PassThrough();
    await new StdoutForwarder(out).send(events);
    const lines = String(out.read()).trim().split('\n');
    expect(lines.map(line => JSON.parse(line))).toEqual(
      events.map(event => ({ isAuditEvent: true, ...event })),
    );
  });

  it('waits until there is room again', async () => {
    const out = new PassThrough({ highWaterMark: 10 });
    let isDone = false;
    const sending = new StdoutForwarder(out).send(events).then(() => {
      isDone = true;
    });
    await new Promise(resolve => setImmediate(resolve));
    expect(isDone).toBe(false);
    out.resume();
    await sending;
  });
});
