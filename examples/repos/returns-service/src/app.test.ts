import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createApp, routes } from './app.ts';

const server = createApp();
let baseUrl: string;

before(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  baseUrl = `http://127.0.0.1:${port}`;
});

after(() => {
  server.closeAllConnections();
  server.close();
});

test('is healthy', async () => {
  const response = await fetch(`${baseUrl}/health`);
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), { status: 'ok' });
});

test('tells what a customer gets back', async () => {
  const query = 'reason=broken&price=1290&days=1';
  const response = await fetch(`${baseUrl}/v1/refund?${query}`);
  assert.deepEqual(await response.json(), { refund: 1290 });
});

test('answers 404 for an unknown path and 405 for another method', async () => {
  assert.equal((await fetch(`${baseUrl}/nowhere`)).status, 404);
  assert.equal((await fetch(`${baseUrl}/toString`)).status, 404);
  const response = await fetch(`${baseUrl}/health`, { method: 'POST' });
  assert.equal(response.status, 405);
});

test('serves a definition that describes every route', async () => {
  const response = await fetch(`${baseUrl}/openapi.yaml`);
  const definition = await response.text();
  assert.equal(
    definition,
    await readFile(new URL('../openapi.yaml', import.meta.url), 'utf8'),
  );
  for (const path of Object.keys(routes)) {
    assert.match(definition, new RegExp(`^  ${path}:$`, 'm'), path);
  }
});
