import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, median, percentile, spread } from './statistics.mjs';

test('takes the middle of an odd and of an even number of values', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([4, 1, 2, 9]), 3);
});

test('finds what a share of the values does not exceed', () => {
  const values = Array.from({ length: 200 }, (_, index) => 200 - index);
  assert.equal(percentile(values, 0.99), 198);
  assert.equal(percentile(values, 0.5), 100);
  assert.equal(percentile([7], 0.99), 7);
});

test('tells how far values spread', () => {
  assert.deepEqual(spread([3, 1, 2]), { median: 2, min: 1, max: 3 });
});

test('a round that is slow for both does not move the ratio', () => {
  const { ratio, ours } = compare([
    { ours: [10, 10], stock: [20, 20] },
    { ours: [1000, 1000], stock: [2000, 2000] },
    { ours: [12, 8], stock: [20, 20] },
  ]);
  assert.deepEqual(ratio, { median: 0.5, min: 0.5, max: 0.5 });
  assert.equal(ours.median, 11);
});
