import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createBasketServer } from '../src/server.ts';
import { MemoryBasketStore } from '../src/store.ts';

const server = createBasketServer({ store: new MemoryBasketStore() });
let base = '';

before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

const call = async (method: string, path: string, body?: unknown) => {
  const response = await fetch(base + path, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : undefined };
};

test('a basket can be created, filled and read', async () => {
  const created = await call('POST', '/baskets', { currency: 'EUR' });
  assert.equal(created.status, 201);

  const path = `/baskets/${created.body.id}`;
  await call('PUT', `${path}/lines/p-20417`, { quantity: 2, unitPrice: { amount: 249, currency: 'EUR' } });
  const read = await call('GET', path);
  assert.equal(read.body.totals.subtotal.amount, 498);
});

test('a line in another currency is a conflict', async () => {
  const { body } = await call('POST', '/baskets', { currency: 'EUR' });
  const answer = await call('PUT', `/baskets/${body.id}/lines/p-1`, {
    quantity: 1,
    unitPrice: { amount: 100, currency: 'SEK' },
  });
  assert.equal(answer.status, 409);
  assert.equal(answer.body.code, 'CURRENCY_MISMATCH');
});

test('an unknown basket is 404, a broken body is 400', async () => {
  assert.equal((await call('GET', '/baskets/bsk_nope')).status, 404);
  const response = await fetch(`${base}/baskets`, { method: 'POST', body: '{' });
  assert.equal(response.status, 400);
});

test('health answers', async () => {
  assert.deepEqual((await call('GET', '/healthz')).body, { status: 'ok' });
});
