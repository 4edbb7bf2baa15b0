import assert from 'node:assert/strict';
import { test } from 'node:test';
import { substituteFor } from './substitute.ts';

const milk = (id: string, price: number) => ({ id, category: 'milk', price });
const wanted = milk('a', 100);

test('takes the nearest in price of the same category', () => {
  const shelf = [milk('b', 60), milk('c', 110), { ...wanted, id: 'd', category: 'oats' }];
  assert.equal(substituteFor(wanted, shelf)?.id, 'c');
});

test('never takes what is much dearer, or was refused', () => {
  assert.equal(substituteFor(wanted, [milk('b', 121)]), undefined);
  assert.equal(
    substituteFor(wanted, [milk('b', 100)], new Set(['b'])),
    undefined,
  );
});
