import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatSearchPage, makeSearchRows } from './searchReport.mjs';

const page = {
  policy: 'what they own',
  search: 'no term',
  total: 119,
  all: 50_000,
  isFull: true,
  rounds: [{ ours: [30], stock: [40, 60] }],
};
const visible = { 'what they own': 119 };
const verdictOf = (other, seen = visible) => {
  const [{ cells, isKept }] = makeSearchRows({
    pages: [{ ...page, ...other }],
    visible: seen,
  });
  return { verdict: cells.at(-1), isKept };
};

test('keeps what is fast, full and counted as the catalog does', () => {
  assert.deepEqual(verdictOf({}), { verdict: 'kept', isKept: true });
});

test('finds slow and short pages, and wrong totals', () => {
  const slow = { rounds: [{ ours: [80], stock: [50] }] };
  assert.deepEqual(verdictOf(slow), { verdict: 'EXCEEDED', isKept: false });
  assert.deepEqual(verdictOf({ isFull: false }), {
    verdict: 'SHORT PAGE',
    isKept: false,
  });
  assert.deepEqual(verdictOf({ total: 118 }), {
    verdict: 'WRONG TOTAL',
    isKept: false,
  });
});

test('does not compare what a term finds with the catalog', () => {
  assert.equal(verdictOf({ search: 'team', total: 7 }).isKept, true);
});

test('writes a table', () => {
  const text = formatSearchPage({
    rows: makeSearchRows({ pages: [page], visible }),
    about: ['Measured once.'],
    documents: 50_000,
  });
  assert.match(text, /\| what they own \| no term \| 119 of 50,000 \|/);
  assert.match(text, /over 50,000 documents/);
});
