import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addTo, countOf, totalOf } from '../src/lib/basket.ts';
import type { Product } from '../src/lib/product.ts';

const milk: Product = {
  id: 'p-1',
  name: 'Milk',
  price: { amount: 1_990, currency: 'SEK' },
  availability: 'IN_STOCK',
};

test('adding twice counts two', () => {
  const basket = addTo(addTo({}, milk), milk);
  assert.equal(countOf(basket), 2);
  assert.deepEqual(totalOf(basket), { amount: 3_980, currency: 'SEK' });
});

test('adding does not change the basket it was given', () => {
  const before = {};
  addTo(before, milk);
  assert.deepEqual(before, {});
});
