import assert from 'node:assert/strict';
import os from 'node:os';
import { test } from 'node:test';
import { requireSpace } from './disk.mjs';

test('is content with a disk that has room', () => {
  requireSpace(os.tmpdir(), 1, 'the portal');
});

test('says how much is missing, and for what', () => {
  assert.throws(
    () => requireSpace(os.tmpdir(), 2 ** 60, 'installing packages'),
    error =>
      error.name === 'Problem' &&
      /installing packages needs 1099511627776 MB, \d+ MB are free/.test(
        error.message,
      ) &&
      error.message.includes(os.tmpdir()),
  );
});
