import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCounts, readParts } from './readOptions.mjs';

test('reads whole numbers from 1 on, and refuses others by name', () => {
  const values = { rounds: '3', tasks: '200', help: undefined };
  assert.deepEqual(readCounts(values, ['rounds', 'tasks'], 'Usage'), {
    rounds: 3,
    tasks: 200,
  });
  for (const rounds of ['0', '-1', '1.5', 'x', '']) {
    assert.throws(
      () => readCounts({ rounds }, ['rounds'], 'Usage'),
      /--rounds must be a whole number from 1 on.\n\nUsage/,
    );
  }
});

test('reads some of the parts, and names those that there are', () => {
  const parts = ['one', 'two', 'three'];
  assert.deepEqual(readParts('three,one', parts, 'Usage'), ['three', 'one']);
  assert.throws(
    () => readParts('one,four', parts, 'Usage'),
    /--only knows one, two, three, not four/,
  );
});
