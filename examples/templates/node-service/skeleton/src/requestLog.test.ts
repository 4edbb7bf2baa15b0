import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createApp } from './app.ts';
import { logRequests } from './requestLog.ts';

const lines: string[] = [];
let baseUrl: string;
let logged: () => void = () => {};

const server = logRequests(createApp(), line => {
  lines.push(line);
  logged();
});

before(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  baseUrl = `http://127.0.0.1:${port}`;
});

after(() => {
  server.closeAllConnections();
  server.close();
});

async function ask(headers: Record<string, string> = {}) {
  const line = new Promise<void>(resolve => {
    logged = resolve;
  });
  const response = await fetch(`${baseUrl}/health`, { headers });
  await response.text();
  await line;
  return { response, entry: JSON.parse(lines.at(-1) ?? '{}') };
}

test('writes a line for a request, and gives its id back', async () => {
  const { response, entry } = await ask();
  assert.equal(entry.method, 'GET');
  assert.equal(entry.path, '/health');
  assert.equal(entry.status, 200);
  assert.ok(entry.id.length > 0);
  assert.equal(response.headers.get('x-request-id'), entry.id);
});

test('takes over the id of a caller', async () => {
  const { entry } = await ask({ 'x-request-id': 'from-the-shop' });
  assert.equal(entry.id, 'from-the-shop');
});
