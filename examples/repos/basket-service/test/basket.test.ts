import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BasketError, emptyBasket, setLine, totalsOf } from '../src/basket.ts';
import { mergeBaskets } from '../src/merge.ts';

const now = new Date('2026-01-12T10:00:00Z');
const sek = (amount: number) => ({ amount, currency: 'SEK' });
const line = (productId: string, quantity: number, amount = 1_990) => ({
  productId,
  quantity,
  unitPrice: sek(amount),
  allowSubstitute: true,
});

test('setting a line twice keeps the last quantity', () => {
  let basket = emptyBasket('b', 'SEK', now);
  basket = setLine(basket, line('p-1', 2), now);
  basket = setLine(basket, line('p-1', 5), now);
  assert.deepEqual(basket.lines.map(l => l.quantity), [5]);
});

test('quantity zero takes the line out', () => {
  const basket = setLine(setLine(emptyBasket('b', 'SEK', now), line('p-1', 2), now), line('p-1', 0), now);
  assert.deepEqual(basket.lines, []);
});

test('a small order pays the fee and is told what is missing', () => {
  const totals = totalsOf(setLine(emptyBasket('b', 'SEK', now), line('p-1', 3), now));
  assert.equal(totals.subtotal.amount, 5_970);
  assert.equal(totals.total.amount, 5_970 + 4_900);
  assert.equal(totals.toFreeDelivery?.amount, 54_030);
});

test('a large order is delivered free', () => {
  const totals = totalsOf(setLine(emptyBasket('b', 'SEK', now), line('p-1', 40), now));
  assert.equal(totals.smallOrderFee.amount, 0);
  assert.equal(totals.toFreeDelivery, undefined);
});

test('nine thousand lemons are refused', () => {
  assert.throws(
    () => setLine(emptyBasket('b', 'SEK', now), line('lemon', 9_999), now),
    (error: unknown) => error instanceof BasketError && error.code === 'QUANTITY_TOO_HIGH',
  );
});

test('merging keeps the larger quantity of each product', () => {
  const kept = setLine(setLine(emptyBasket('a', 'SEK', now), line('milk', 2), now), line('eggs', 1), now);
  const visitor = setLine(setLine(emptyBasket('b', 'SEK', now), line('milk', 1), now), line('jam', 1), now);
  const merged = mergeBaskets(kept, visitor, now);
  assert.deepEqual(
    merged.lines.map(l => [l.productId, l.quantity]),
    [['eggs', 1], ['jam', 1], ['milk', 2]],
  );
});
