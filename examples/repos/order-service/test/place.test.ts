import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OrderError } from '../src/order.ts';
import { placeOrder, type Neighbours, type PlaceRequest } from '../src/place.ts';
import { MemoryOrderStore } from '../src/store.ts';

const request: PlaceRequest = {
  idempotencyKey: 'k-1',
  customerId: 'cus_7Q2M9',
  slotId: 'slt_1',
  currency: 'SEK',
  paymentMethodToken: 'tok',
  lines: [{ productId: 'p-1', name: 'Oat milk', quantity: 2, unitPrice: 1_990 }],
};

function world(overrides: Partial<Neighbours> = {}) {
  const log: string[] = [];
  const neighbours: Neighbours = {
    reserveStock: async () => void log.push('reserve'),
    releaseStock: async () => void log.push('release'),
    confirmSlot: async () => void log.push('slot'),
    authorise: async (_id, amount) => {
      log.push(`authorise ${amount}`);
      return 'authorised';
    },
    publish: async type => void log.push(type),
    ...overrides,
  };
  let id = 0;
  const deps = {
    store: new MemoryOrderStore(),
    neighbours,
    newId: () => `ord_${++id}`,
    now: () => new Date('2026-01-12T10:00:00Z'),
  };
  return { log, deps };
}

test('takes stock, then money, then the slot, then tells the others', async () => {
  const { log, deps } = world();
  const order = await placeOrder(request, deps);
  assert.equal(order.state, 'placed');
  assert.deepEqual(log, ['reserve', 'authorise 3980', 'slot', 'OrderPlaced']);
});

test('the same key gives the same order', async () => {
  const { log, deps } = world();
  const first = await placeOrder(request, deps);
  const second = await placeOrder(request, deps);
  assert.equal(second.id, first.id);
  assert.equal(log.filter(entry => entry === 'OrderPlaced').length, 1);
});

test('a declined payment gives the stock back', async () => {
  const { log, deps } = world({ authorise: async () => 'declined' });
  await assert.rejects(
    placeOrder(request, deps),
    (error: unknown) => error instanceof OrderError && error.code === 'PAYMENT_DECLINED',
  );
  assert.deepEqual(log, ['reserve', 'release']);
});

test('a lost slot gives the stock back', async () => {
  const { log, deps } = world({
    confirmSlot: async () => {
      throw new OrderError('SLOT_TAKEN', 'somebody was faster', 409);
    },
  });
  await assert.rejects(placeOrder(request, deps), /somebody was faster/);
  assert.equal(log.at(-1), 'release');
});
