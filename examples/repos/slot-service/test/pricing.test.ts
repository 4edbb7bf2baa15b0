import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feeOf } from '../src/pricing.ts';

const slot = {
  id: 's',
  area: 'a',
  startsAt: new Date(0),
  endsAt: new Date(1),
  capacity: 10,
  fee: 3_900,
};

test('fees rise in steps as a window fills', () => {
  assert.equal(feeOf(slot, 2, false), 3_900);
  assert.equal(feeOf(slot, 8, false), 4_700);
  assert.equal(feeOf(slot, 10, false), 5_900);
});

test('a van in the street halves the fee', () => {
  assert.equal(feeOf(slot, 2, true), 2_000);
});
