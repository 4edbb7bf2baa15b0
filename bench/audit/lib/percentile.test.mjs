import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percentile } from './percentile.mjs';

test('finds the value that a share does not exceed', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  assert.equal(percentile(values, 0.95), 95);
  assert.equal(percentile(values, 1), 100);
  assert.equal(percentile([7], 0.5), 7);
});
