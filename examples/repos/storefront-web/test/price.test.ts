import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatPrice, formatUnitPrice } from '../src/lib/price.ts';

const plain = (text: string) => text.replace(/\s/g, ' ');

test('prices are written the way the shop writes them', () => {
  assert.equal(plain(formatPrice(1_990, 'SEK')), '19,90 kr');
  assert.equal(plain(formatPrice(249, 'GBP')), '£2.49');
  assert.equal(plain(formatPrice(1_250, 'PLN')), '12,50 zł');
});

test('unit prices say per what', () => {
  assert.equal(plain(formatUnitPrice({ amount: 2_190, per: 'LITRE' }, 'SEK')), '21,90 kr/l');
});
