import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SlotBook } from '../src/book.ts';
import type { Slot } from '../src/slot.ts';

const evening: Slot = {
  id: 'slt_malmo-14_2026-03-02T17',
  area: 'malmo-14',
  startsAt: new Date('2026-03-02T17:00:00Z'),
  endsAt: new Date('2026-03-02T18:00:00Z'),
  capacity: 2,
  fee: 5_900,
};

function bookAt(start: string) {
  let now = new Date(start);
  const book = new SlotBook([evening], () => now);
  return { book, wait: (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000)) };
}

test('the last place goes to one customer', () => {
  const { book } = bookAt('2026-03-02T08:00:00Z');
  book.hold(evening.id, 'a');
  book.hold(evening.id, 'b');
  assert.throws(() => book.hold(evening.id, 'c'), /just been taken/);
  assert.equal(book.offers('malmo-14')[0]?.soldOut, true);
});

test('a hold that ran out makes room', () => {
  const { book, wait } = bookAt('2026-03-02T08:00:00Z');
  book.hold(evening.id, 'a');
  book.hold(evening.id, 'b');
  wait(16);
  assert.equal(book.hold(evening.id, 'c').basketId, 'c');
  assert.throws(() => book.confirm(evening.id, 'a', 'ord_1'), /run out/);
});

test('holding again prolongs, it does not take a second place', () => {
  const { book, wait } = bookAt('2026-03-02T08:00:00Z');
  book.hold(evening.id, 'a');
  wait(14);
  book.hold(evening.id, 'a');
  wait(14);
  assert.equal(book.confirm(evening.id, 'a', 'ord_1').orderId, 'ord_1');
});

test('confirming twice is fine, with another order it is not', () => {
  const { book } = bookAt('2026-03-02T08:00:00Z');
  book.hold(evening.id, 'a');
  book.confirm(evening.id, 'a', 'ord_1');
  assert.equal(book.confirm(evening.id, 'a', 'ord_1').orderId, 'ord_1');
  assert.throws(() => book.confirm(evening.id, 'a', 'ord_2'));
});

test('a window closes three hours before it opens', () => {
  const { book } = bookAt('2026-03-02T14:30:00Z');
  assert.deepEqual(book.offers('malmo-14'), []);
  assert.throws(() => book.hold(evening.id, 'a'), /closed/);
});
