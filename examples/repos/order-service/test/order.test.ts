import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOrderNumber, orderNumber } from '../src/number.ts';
import { advance, type Order } from '../src/order.ts';
import { renderReceipt } from '../src/receipts/render.ts';

const order: Order = {
  id: 'ord_1',
  number: orderNumber(20_412),
  customerId: 'cus_7Q2M9',
  currency: 'SEK',
  slotId: 'slt_1',
  state: 'placed',
  placedAt: '2026-01-12T10:00:00.000Z',
  lines: [
    { productId: 'p-1', name: 'Oat milk 1 l', quantity: 2, unitPrice: 1_990 },
    { productId: 'p-2', name: 'Sourdough', quantity: 1, unitPrice: 4_500 },
  ],
};

test('an order goes its way and not backwards', () => {
  assert.equal(advance(order, 'picking').state, 'picking');
  assert.throws(() => advance({ ...order, state: 'delivered' }, 'picking'), /cannot become picking/);
});

test('a step that comes twice is no error', () => {
  assert.equal(advance({ ...order, state: 'packed' }, 'packed').state, 'packed');
});

test('an order cannot be cancelled once picking started', () => {
  assert.throws(() => advance({ ...order, state: 'picking' }, 'cancelled'));
});

test('a swapped digit in an order number is noticed', () => {
  assert.equal(isOrderNumber(order.number), true);
  const [prefix, digits = ''] = order.number.split('-');
  const swapped = `${prefix}-${digits.slice(0, 3)}${digits[4]}${digits[3]}${digits.slice(5)}`;
  assert.equal(isOrderNumber(swapped), false);
});

test('a receipt adds up', () => {
  const receipt = renderReceipt(order);
  assert.match(receipt, /2 x Oat milk 1 l\s+39\.80 SEK/);
  assert.match(receipt, /Total\s+84\.80 SEK$/);
});
