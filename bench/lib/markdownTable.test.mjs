import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownTable } from './markdownTable.mjs';

test('aligns the columns of a table', () => {
  assert.equal(
    markdownTable([
      ['', 'ours'],
      ['100 pages', '1 s'],
    ]),
    [
      '|           | ours |',
      '| --------- | ---- |',
      '| 100 pages | 1 s  |',
    ].join('\n'),
  );
});
