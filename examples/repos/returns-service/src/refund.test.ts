import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refundOf } from './refund.ts';

test('pays back what arrived broken, for three days', () => {
  assert.equal(refundOf({ reason: 'broken', price: 1290, days: 3 }), 1290);
  assert.equal(refundOf({ reason: 'broken', price: 1290, days: 4 }), 0);
});

test('keeps the way back of what is unwanted, and never more', () => {
  assert.equal(refundOf({ reason: 'unwanted', price: 1290, days: 1 }), 1000);
  assert.equal(refundOf({ reason: 'unwanted', price: 190, days: 1 }), 0);
});
